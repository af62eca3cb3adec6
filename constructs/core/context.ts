import { Construct, type IConstruct } from "constructs";
import type { Place } from "./place";
import type { SiteRoot } from "./site-root";
import { SourceLocation } from "./location";

/** What a construct knows of where it stands; computed once, from its scope's. */
export interface Context {
  readonly site: SiteRoot;
  /** Path without the site's id. */
  readonly path: string;
  /** Nearest enclosing place. */
  readonly place?: Place;
  /** True below a pattern: the pattern's own location stands for all it makes. */
  readonly insidePattern: boolean;
  /** Nearest source location upwards. */
  readonly location?: SourceLocation;
}

const contexts = new WeakMap<IConstruct, Context>();

/** Registers the root of a site. */
export function enterSite(site: SiteRoot): void {
  contexts.set(site, { site, path: "", insidePattern: false, location: SourceLocation._capture() });
}

/** Registers a construct of the library, which may open a place or a pattern for those below it. */
export function enter(construct: Construct, opens: { place?: Place; pattern?: boolean }): Context {
  const outer = contextOf(construct.node.scope!);
  const context: Context = {
    site: outer.site,
    path: join(outer.path, construct.node.id),
    place: opens.place ?? outer.place,
    insidePattern: outer.insidePattern || opens.pattern === true,
    location: outer.insidePattern ? outer.location : SourceLocation._capture(),
  };
  contexts.set(construct, context);
  return context;
}

/**
 * The context of any construct in a site's tree.
 * Throws where the root is no site: a construct there would never be checked.
 */
export function contextOf(construct: IConstruct): Context {
  const known = contexts.get(construct);
  if (known) return known;
  const { scope, id } = construct.node;
  if (!scope) {
    throw new Error(
      `a data centre construct has to be created under a Site, got the root ${construct.constructor.name} "${id}": ` +
        "make the site its own root (new Site(…)) and hand it to the stacks",
    );
  }
  const outer = contextOf(scope);
  const context = { ...outer, path: join(outer.path, id) };
  contexts.set(construct, context);
  return context;
}

/** Path of a construct without the site's id; "" for the site. */
export function pathOf(construct: IConstruct): string {
  return contextOf(construct).path;
}

function join(path: string, id: string): string {
  return path === "" ? id : `${path}/${id}`;
}
