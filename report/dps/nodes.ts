import type { AssetRow } from "../../analysis/model";
import type { Entity } from "./entities";

/** Names in DPS's own device list of what its documentation shows a specification of. */
const MODELS: { readonly [model: string]: string } = { "NVIDIA DGX H100": "DGX_H100" };

/** Compute trays of racks that are one system: GPUs of a tray, and its name in DPS where that is published. */
const TRAYS: { readonly [gpu: string]: { readonly gpus: number; readonly model?: string } } = {
  GB200: { gpus: 4, model: "DGX_GB200" },
  GB300: { gpus: 4 },
};

/** Computers of a rack: what DPS caps, each by the path of the rack and a number. */
export function nodesOf({ path, model, spec }: AssetRow): Entity[] {
  const tray = TRAYS[String(spec.gpu)];
  const count = tray ? Number(spec.gpus) / tray.gpus : Number(spec.systems ?? 1);
  const name = tray ? tray.model : model && (MODELS[model] ?? model);
  const digits = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, i) => ({
    Type: "ComputerSystem",
    Model: name,
    Name: `${path}/node-${String(i + 1).padStart(digits, "0")}`,
  }));
}
