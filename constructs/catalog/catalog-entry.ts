import type { Confidence, Source } from "./source";

/** What every entry of the catalogue states. */
export interface CatalogEntryProps {
  /** Manufacturer and model, as on an order. */
  readonly name: string;

  /** Where the figures come from. */
  readonly source: Source;

  /**
   * Sources of single properties where they differ from `source`, by property name.
   *
   * @default - `source` holds for every property
   */
  readonly notes?: { [property: string]: Source };
}

/** A published piece of equipment. Its figures belong together: none can be replaced alone. */
export abstract class CatalogEntry {
  /** Manufacturer and model, as on an order. */
  readonly name: string;

  /** Where the figures come from. */
  readonly source: Source;

  /** Sources of single properties where they differ from `source`, by property name. */
  readonly notes: { [property: string]: Source };

  protected constructor(props: CatalogEntryProps) {
    this.name = props.name;
    this.source = props.source;
    this.notes = props.notes ?? {};
  }

  /** Source of one property: its note, else the source of the entry. */
  sourceOf(property: string): Source {
    return this.notes[property] ?? this.source;
  }

  /** @internal */
  _evidence(property: string): `${Confidence}` {
    return this.sourceOf(property).confidence;
  }
}
