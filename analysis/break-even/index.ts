export { breakEven, type ParameterValues } from "./break-even";
