import type { IConstruct } from "constructs";
import { check, type CheckResult } from "../analysis/check";
import type {
  AssetRow,
  Basis,
  Code,
  ElementRecord,
  PartitionRow,
  PlaceRow,
  SiteRows,
  StackRow,
  TieRow,
  Verdict,
} from "../analysis/model";
import { contextOf, Element, Lowering, pathOf, Place, SiteRoot, specRows, StackBoundary } from "./core";
import { Ratio } from "./units";

/** Electrical code whose continuous-duty rule holds for ampere ratings. */
export enum ElectricalCode {
  /** 80 % of a standard rating counts continuously, up to 1,000 V (NEC 210.20(A), 215.3). */
  NEC = "NEC",
  /** Ratings are continuous (IEC 60364-4-43). */
  IEC = "IEC",
}

/** What loads draw in a check. */
export enum PowerBasis {
  /** The sum of all nameplates. */
  NAMEPLATE = "nameplate",
  /** The stated power caps; without one the nameplate. */
  PROVISIONED = "provisioned",
  /** Measured figures up to the cap; where nothing was measured the provisioned figure. */
  TYPICAL = "typical",
}

export interface SiteProps {
  /**
   * The basis that decides; the other two are rows of the summary.
   * @default PowerBasis.PROVISIONED
   */
  readonly basis?: PowerBasis;
  /**
   * Electrical code.
   * @default ElectricalCode.NEC
   */
  readonly code?: ElectricalCode;
  /**
   * ISO date (YYYY-MM-DD) that expiry dates are held against; the clock is never read.
   * @default - nothing expires
   */
  readonly asOf?: string;
  /**
   * Margin below which a held limit is a warning.
   * @default Ratio.percent(0)
   */
  readonly minimumMargin?: Ratio;
}

/** Id of the stack that holds what lies under no boundary. */
const FOUNDATION = "foundation";

/**
 * A data centre site: the root of its own tree, never a child of an app. Works without any engine:
 * `site.validate()` gives a verdict.
 */
export class Site extends SiteRoot {
  private checked?: CheckedSite;

  constructor(
    id: string,
    private readonly props: SiteProps = {},
  ) {
    super(id);
  }

  /**
   * Checks the site on all bases and gives the verdict; never throws on what an author wrote.
   * Locks the tree: what is added later would not be in the verdict.
   */
  validate(): Verdict {
    return this._check().result.verdict;
  }

  /**
   * Rows and results; computed once.
   * @internal
   */
  _check(): CheckedSite {
    if (!this.checked) {
      const rows = this.collect();
      this.node.lock();
      this.checked = { rows, result: check(rows) };
    }
    return this.checked;
  }

  /**
   * All rows in one walk of the tree.
   * @internal
   */
  private collect(): SiteRows {
    const lowering = new Lowering();
    const records: ElementRecord[] = [];
    const ties: TieRow[] = [];
    const places: PlaceRow[] = [];
    const assets: AssetRow[] = [];
    const partitions: Element[] = [];
    const boundaries: string[] = [];
    const tree = flatten(this);
    for (const construct of tree) {
      if (StackBoundary.isMarked(construct)) boundaries.push(pathOf(construct));
      if (construct instanceof Place) {
        const path = pathOf(construct);
        places.push({ path, kind: construct.kind, outdoors: construct.outdoors });
        assets.push({
          path,
          kind: construct.kind,
          tag: construct.tag ?? path,
          place: outerPlace(construct),
          spec: {},
        });
      } else if (construct instanceof Element) {
        records.push(...construct._records(lowering));
        ties.push(...construct._ties());
        if (construct._partition()) partitions.push(construct);
        const asset = construct._asset();
        if (asset) assets.push(assetRow(construct, asset));
      }
    }
    for (const record of lowering.finish()) records.push(record);
    const partitionRows = partitions.map((element) => partitionRow(element, records));
    const stacks = this.stacks(boundaries);
    const locations = new Map(tree.map((construct) => [pathOf(construct), construct]));
    return {
      site: this.node.id,
      basis: (this.props.basis ?? PowerBasis.PROVISIONED) as Basis,
      code: (this.props.code ?? ElectricalCode.NEC) as Code,
      asOf: this.props.asOf,
      minimumMargin: (this.props.minimumMargin ?? Ratio.fraction(0)).si,
      records,
      ties,
      places,
      assets: withTenants(assets, partitionRows),
      stacks,
      partitions: partitionRows,
      assumptions: this._assumptions,
      acknowledgements: this._acknowledgements,
      faults: this._faults,
      locate: (path) => {
        const construct = locations.get(path);
        return construct && contextOf(construct).location?._resolve();
      },
    };
  }

  private stacks(boundaries: string[]): StackRow[] {
    const pathOfId = new Map([[FOUNDATION, ""]]);
    for (const path of boundaries) {
      const id = path.replaceAll("/", "-");
      const other = pathOfId.get(id);
      if (other === undefined) pathOfId.set(id, path);
      else {
        const detail = { id, other: other === "" ? "the site's own foundation" : other };
        this._faults.push({ rule: "stack.id-clash", subject: path, detail, group: path });
      }
    }
    return [...pathOfId].map(([id, path]) => ({ id, path }));
  }
}

/** A site with everything the engine made of it. */
export interface CheckedSite {
  readonly rows: SiteRows;
  readonly result: CheckResult;
}

/** The tree in preorder, children in the order they were made, without recursion. */
function flatten(root: IConstruct): IConstruct[] {
  const tree: IConstruct[] = [];
  const stack: IConstruct[] = [root];
  for (let construct = stack.pop(); construct; construct = stack.pop()) {
    tree.push(construct);
    const { children } = construct.node;
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]);
  }
  return tree;
}

function outerPlace(place: Place): string {
  return place._outer ? pathOf(place._outer) : "";
}

function assetRow(
  element: Element,
  { kind, model, spec }: NonNullable<ReturnType<Element["_asset"]>>,
): AssetRow {
  const { path, place } = contextOf(element);
  return {
    path,
    kind,
    tag: element.tag ?? path,
    model,
    place: place ? pathOf(place) : "",
    spec: specRows(spec),
  };
}

/** Racks of a partition: every IT record in the members' subtrees. */
function partitionRow(element: Element, records: ElementRecord[]): PartitionRow {
  const { tenant, members } = element._partition()!;
  const roots = members.map(pathOf);
  const racks = records
    .filter(({ use, path }) => use === "it" && roots.some((root) => root === "" || isWithin(path, root)))
    .map(({ path }) => path);
  return { path: pathOf(element), tenant: pathOf(tenant), members: roots, racks };
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

function withTenants(assets: AssetRow[], partitions: PartitionRow[]): AssetRow[] {
  const tenantOf = new Map<string, string>();
  for (const { racks, tenant } of partitions) {
    for (const rack of racks) if (!tenantOf.has(rack)) tenantOf.set(rack, tenant);
  }
  return assets.map((asset) => {
    const tenant = tenantOf.get(asset.path);
    return tenant === undefined ? asset : { ...asset, tenant };
  });
}
