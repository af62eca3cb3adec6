import Ajv from "ajv";

/*
 * What NVIDIA has published of the format of topology files of its Domain Power Service (DPS):
 * - the root, `Entities`, `Topology` and its required `Name`: "DPS topology", JSON schema `dcpower_0.1`
 *   (docs.nvidia.com/datacenter/dps, reference, schemas; 0.7.2 and latest, read in part);
 * - types, and members of an entity: "Entities" (latest), which also says what may have an `OperatingLimit`;
 * - `Children` and `FeedTag`: the example files of 0.8 (examples/topology).
 * Put together from those pages in our own words: what they do not show is refused here, so that nothing is written that
 * is not public. What the whole schema requires besides is not known.
 */

const power = {
  type: "object",
  properties: { Value: { type: "number", minimum: 0 }, Type: { const: "W" } },
  required: ["Value", "Type"],
  additionalProperties: false,
};

const name = { type: "string", minLength: 1 };

const schema = {
  type: "object",
  properties: {
    Topology: {
      type: "object",
      properties: {
        Name: name,
        Entities: {
          type: "array",
          items: {
            type: "object",
            properties: {
              Name: name,
              FeedTag: name,
              Children: { type: "array", items: name, uniqueItems: true },
            },
            required: ["Name"],
            additionalProperties: false,
          },
        },
      },
      required: ["Name"],
      additionalProperties: false,
    },
    Entities: {
      type: "array",
      items: {
        type: "object",
        properties: {
          Type: { enum: ["ComputerSystem", "PowerDomain", "PowerDistribution", "PowerSupply"] },
          Model: name,
          Name: name,
          OperatingLimit: {
            type: "object",
            properties: {
              PowerValue: power,
              PowerFactor: { type: "number", exclusiveMinimum: 0, maximum: 1 },
            },
            required: ["PowerValue", "PowerFactor"],
            additionalProperties: false,
          },
          StaticLoad: power,
          Redfish: { type: "object" },
          Policy: name,
          TelemetryId: name,
        },
        required: ["Type", "Name"],
        additionalProperties: false,
        if: { properties: { Type: { const: "ComputerSystem" } } },
        then: { properties: { OperatingLimit: false } },
      },
    },
  },
  additionalProperties: false,
};

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

/** What a topology file has that NVIDIA's pages do not show, or lacks that they require. */
export function dpsFaults(topology: object): string[] {
  validate(topology);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A published example with one node less, without its policies, which a file shall not hold since. */
export const PUBLISHED = {
  Topology: {
    Name: "generic-2-node-topology",
    Entities: [
      { Name: "power-domain-a", FeedTag: "site-feed-a", Children: ["compute-node-01"] },
      { Name: "compute-node-01" },
    ],
  },
  Entities: [
    {
      Type: "PowerDomain",
      Name: "power-domain-a",
      OperatingLimit: { PowerFactor: 0.95, PowerValue: { Type: "W", Value: 20_000 } },
      Redfish: { URL: "https://192.0.2.10" },
    },
    {
      Type: "ComputerSystem",
      Model: "DGX_B200EM",
      Name: "compute-node-01",
      Redfish: { SecretName: "compute-node-01", URL: "https://192.0.2.101" },
      Policy: "power-policy-70",
    },
  ],
};
