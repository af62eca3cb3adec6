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
  /** Path of the outermost pattern around it, whose own location stands for all it makes. */
  readonly pattern?: string;
  /** Nearest source location upwards. */
  readonly location?: SourceLocation;
}

/** Where a construct keeps its context: a hidden property, far cheaper than a weak map at 60,000 constructs. */
const CONTEXT = Symbol("context");

interface Located extends IConstruct {
  [CONTEXT]?: Context;
}

/** Registers the root of a site. */
export function enterSite(site: SiteRoot): void {
  keep(site, { site, path: "", location: SourceLocation._capture(site) });
}

/**
 * Registers a construct of the library, which may open a place or a pattern for those below it.
 * Throws where its path has a `#`, which parts the records of one construct.
 */
export function enter(construct: Construct, opens: { place?: Place; pattern?: boolean }): Context {
  const outer = contextOf(construct.node.scope!);
  const path = join(outer.path, construct.node.id);
  if (path.includes("#")) throw new Error(`an id must not contain "#", got the path "${path}"`);
  return keep(construct, {
    site: outer.site,
    path,
    place: opens.place ?? outer.place,
    pattern: outer.pattern ?? (opens.pattern ? path : undefined),
    location: outer.pattern === undefined ? SourceLocation._capture(construct) : outer.location,
  });
}

/**
 * The context of any construct in a site's tree.
 * Throws where the root is no site: a construct there would never be checked.
 */
export function contextOf(construct: IConstruct): Context {
  const known = (construct as Located)[CONTEXT];
  if (known) return known;
  const { scope, id } = construct.node;
  if (!scope) {
    throw new Error(
      `a data centre construct has to be created under a Site, got the root ${construct.constructor.name} "${id}": ` +
        "make the site its own root (new Site(…)) and hand it to the stacks",
    );
  }
  const outer = contextOf(scope);
  return keep(construct, { ...outer, path: join(outer.path, id) });
}

function keep(construct: IConstruct, context: Context): Context {
  Object.defineProperty(construct, CONTEXT, { value: context });
  return context;
}

/** Path of a construct without the site's id; "" for the site. */
export function pathOf(construct: IConstruct): string {
  return contextOf(construct).path;
}

/** How `user` names a construct: by its path; one of another site by a name that nobody has. */
export function referenceTo(construct: IConstruct, user: IConstruct): string {
  const { site, path } = contextOf(construct);
  return site === contextOf(user).site ? path : `${site.node.id}:${path}`;
}

function join(path: string, id: string): string {
  return path === "" ? id : `${path}/${id}`;
}
