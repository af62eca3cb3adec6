export { dpsTopology } from "./topology";
