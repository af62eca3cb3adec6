export { renderVerdict } from "./verdict";
