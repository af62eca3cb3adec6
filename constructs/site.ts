import type { IConstruct } from "constructs";
import { check, type CheckResult } from "../analysis/check";
import type {
  Basis,
  Code,
  ElementRecord,
  Location,
  PlaceRow,
  SiteRows,
  TieRow,
  Verdict,
} from "../analysis/model";
import {
  contextOf,
  controllerRows,
  type DesignConditions,
  Element,
  elementAssets,
  Input,
  Lowering,
  partitionRows,
  pathOf,
  Place,
  placeAsset,
  SiteRoot,
  StackBoundary,
  stackRows,
  withReliability,
} from "./core";
import { type Duration, Ratio } from "./units";

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
   * How long what failed stays lost: after every single failure storage has to carry as long by its energy, and a diesel
   * tank has to last as long with all that takes from it at its rating.
   * @default - not stated: storage that gives power is bound by its power alone, a tank by its own autonomy
   */
  readonly outage?: Duration;
  /**
   * Margin below which a limit on power, current, heat or flow is a warning in the normal state.
   * @default Ratio.percent(0)
   */
  readonly minimumMargin?: Ratio;
  /**
   * Weather that the site is designed for: limits hold on its extreme day.
   * @default - none: machines count as rated, at sea level, and no temperature that weather has a part in is held
   */
  readonly designConditions?: DesignConditions;
  /**
   * Design PUE (ISO/IEC 30134-2) that was stated for the site, at full load on its design day; at least 1. It has to
   * agree with the loads within 1 %.
   * @default - none is stated
   */
  readonly statedPue?: number;
}

/**
 * A data centre site: the root of its own tree, never a child of an app. Works without any engine:
 * `site.validate()` gives a verdict.
 *
 * @example
 * const site = new Site("ashburn-1", { minimumMargin: percent(5) });
 * const yard = new Yard(site, "yard");
 * new UtilityFeed(yard, "grid", { voltage: kV(34.5), contract: MW(60) });
 * const verdict = site.validate();
 */
export class Site extends SiteRoot {
  private readonly statedPue?: number;
  private readonly asOf?: string;
  private rows?: SiteRows;
  private checked?: CheckedSite;

  constructor(
    id: string,
    private readonly props: SiteProps = {},
  ) {
    super(id);
    const { asOf, minimumMargin, outage, designConditions, statedPue } = props;
    this.designConditions = designConditions;
    if (designConditions) Input.of(this).designConditions("designConditions", designConditions);
    if (outage) Input.of(this).positive("outage", outage);
    const isPossible = statedPue !== undefined && statedPue >= 1 && statedPue < Infinity;
    if (isPossible) this.statedPue = statedPue;
    else if (statedPue !== undefined) {
      Input.of(this).refuse("statedPue", String(statedPue), "a finite number of at least 1");
    }
    if (asOf !== undefined) this.asOf = Input.of(this).date("asOf", asOf);
    if (minimumMargin && minimumMargin.si >= 1) {
      Input.of(this).refuse("minimumMargin", minimumMargin.toString(), "less than 100 %");
    }
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
    this.checked ??= { rows: this._rows(), result: check(this._rows()) };
    return this.checked;
  }

  /**
   * Everything the engine gets, in one walk of the tree, which is locked by it.
   * @internal
   */
  _rows(): SiteRows {
    if (!this.rows) {
      this.rows = this.collect();
      this.node.lock();
    }
    return this.rows;
  }

  private collect(): SiteRows {
    const lowering = new Lowering();
    const records: ElementRecord[] = [];
    const ties: TieRow[] = [];
    const places: Place[] = [];
    const elements: Element[] = [];
    const boundaries: IConstruct[] = [];
    for (const construct of flatten(this)) {
      if (StackBoundary.isMarked(construct)) boundaries.push(construct);
      if (construct instanceof Place) places.push(construct);
      if (!(construct instanceof Element)) continue;
      elements.push(construct);
      for (const record of construct._records(lowering)) records.push(record);
      for (const tie of construct._ties()) ties.push(tie);
    }
    for (const record of lowering.finish()) records.push(record);
    const partitions = partitionRows(elements, records);
    this.holdExpiries();
    return {
      site: this.node.id,
      basis: (this.props.basis ?? PowerBasis.PROVISIONED) as Basis,
      code: (this.props.code ?? ElectricalCode.NEC) as Code,
      asOf: this.asOf,
      outage: this.props.outage?.si,
      ambient: this.designConditions?._ambient(this.designConditions.extreme),
      weather: this.designConditions?.hourlyYear?._row,
      statedPue: this.statedPue,
      minimumMargin: (this.props.minimumMargin ?? Ratio.fraction(0)).si,
      records: withReliability(records, this),
      ties,
      conditions: elements.flatMap((element) => element._conditions()),
      domains: elements.flatMap((element) => element._domain() ?? []),
      places: places.map(placeRow),
      assets: [...places.map(placeAsset), ...elementAssets(elements, partitions)],
      stacks: stackRows(boundaries),
      partitions,
      controllers: controllerRows(elements, records),
      assumptions: this._assumptions,
      acknowledgements: this._acknowledgements,
      faults: this._faults,
      locate: (path) => this.locate(path),
    };
  }

  /** An end date says nothing without a date to hold it against. */
  private holdExpiries(): void {
    if (this.props.asOf !== undefined) return;
    const dated = this._acknowledgements.find(({ expires }) => expires !== undefined);
    if (dated) Input.of(this).refuse("asOf", "none", `a date: the acknowledgement of ${dated.rule} expires`);
  }

  private locate(path: string): Location | undefined {
    let at: IConstruct = this.node.root;
    for (const id of path === "" ? [] : path.split("/")) {
      const child: IConstruct | undefined = at.node.tryFindChild(id);
      if (!child) break;
      at = child;
    }
    return contextOf(at).location?._resolve();
  }
}

function placeRow(place: Place): PlaceRow {
  const { kind, outdoors, rackMassLimit, airTemperature, dewPoint } = place;
  return {
    path: pathOf(place),
    kind,
    outdoors,
    rackMassLimit: rackMassLimit?.si,
    airTemperature: airTemperature?.si,
    dewPoint: dewPoint?.si,
  };
}

/**
 * A site with everything the engine made of it.
 * @internal
 */
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
