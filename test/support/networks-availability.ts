import { availabilities } from "../../analysis/summary/availability";
import { compile, type ElementRecord, type PartitionRow, type SiteModel } from "../../analysis/model";
import type { Network } from "./networks-solved";

const HOUR = 3600;

/** Down for that part of the time, by repairs of an hour. */
export function down(record: ElementRecord, part: number, commonCause?: number): ElementRecord {
  const failureRate = part / (1 - part) / HOUR;
  return { ...record, reliability: { failureRate, repairTime: HOUR, source: "a test", commonCause } };
}

export function modelOf({ records, ties = [], code = "IEC" }: Network): SiteModel {
  const model = compile({ records, ties, code });
  expect(model.offences).toEqual([]);
  return model;
}

export function availabilitiesOf(network: Network, partitions: PartitionRow[] = []) {
  return availabilities({ partitions, basis: "provisioned" }, modelOf(network));
}

/** Of the racks of a site without tenants. */
export function availabilityOf(network: Network) {
  const [availability, ...others] = availabilitiesOf(network);
  expect(others).toEqual([]);
  return availability;
}
