import Ajv from "ajv/dist/2020";
import breakEvenSchema from "../../report/document/schema/break-even.schema.json";
import siteModelSchema from "../../report/document/schema/site-model.schema.json";
import validationReportSchema from "../../report/document/schema/validation-report.schema.json";

const ajv = new Ajv({ strict: true, allErrors: true });
const schemas = {
  "break-even": ajv.compile(breakEvenSchema),
  "site-model": ajv.compile(siteModelSchema),
  "validation-report": ajv.compile(validationReportSchema),
};

/** What a written document breaks of its published schema. */
export function faultsOf(document: keyof typeof schemas, text: string): string[] {
  const validate = schemas[document];
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
