/**
 * Mistakes that the types refuse. `does-not-compile.test.ts` compiles this file: a line that starts to compile
 * leaves its `@ts-expect-error` unused, which is an error.
 */
import * as dc from "../../../constructs";
import { A, kVA, ms, V } from "../../../constructs";

export function mistakes(
  room: dc.ElectricalRoom,
  bus: dc.Switchgear,
  tx: dc.Transformer,
  chiller: dc.Chiller,
  loop: dc.CoolingLoop,
  lights: dc.HouseLoad,
  tenant: dc.Tenant,
): void {
  // @ts-expect-error a chiller gives no power
  new dc.Switchgear(room, "a", { fedBy: chiller, rating: A(1) });
  // @ts-expect-error nor does a supply of coolers
  new dc.Switchgear(room, "b", { fedBy: dc.CoolingSupply.shared([chiller]), rating: A(1) });
  // @ts-expect-error a bus takes no heat
  new dc.CoolingLoop(room, "c", { cooledBy: bus });
  // @ts-expect-error nor does a supply of buses
  new dc.CoolingLoop(room, "d", { cooledBy: dc.PowerSupply.shared([bus]) });
  // @ts-expect-error a room is not cooled by power
  new dc.DataHall(room, "e", { cooledBy: bus });
  // @ts-expect-error power supplies join what gives power
  dc.PowerSupply.shared([bus, chiller]);
  // @ts-expect-error cooling supplies join what takes heat
  dc.CoolingSupply.dispatch([loop, bus]);
  // @ts-expect-error a cord is plugged into what gives power
  dc.PowerSupply.cords([{ source: loop }]);
  // @ts-expect-error a transfer is between what gives power
  dc.PowerSupply.transfer([bus, chiller], { time: ms(4) });
  // @ts-expect-error a tie joins buses
  new dc.TieBreaker(room, "f", { first: bus, second: tx, rating: A(1), operation: dc.TieOperation.manual() });
  // @ts-expect-error a load feeds nobody
  new dc.Switchgear(room, "g", { fedBy: lights, rating: A(1) });
  // @ts-expect-error a rating in amperes is a current
  new dc.Switchgear(room, "i", { fedBy: bus, rating: kVA(1) });
  // @ts-expect-error a number has no unit
  new dc.UtilityFeed(room, "j", { voltage: V(415), contract: 4 });
  // @ts-expect-error a partition belongs to a tenant
  new dc.TenantPartition(room, "k", { tenant: bus, members: [] });
  // @ts-expect-error a rule is named by its RuleId, not by a string
  dc.Findings.of(tenant).acknowledge("power.rating", { reason: "a reason" });
  // @ts-expect-error a supply is made by its factories
  new dc.PowerSupply(bus);
  // @ts-expect-error an element says what it lowers to
  new dc.Element(room, "l");
}
