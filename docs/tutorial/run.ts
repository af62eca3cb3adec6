import { renderVerdict } from "../../report/text";
import { STEPS } from "../tutorial-page";

/** `npm run tutorial -- 3`: the verdict on that step of the tutorial. */
const { argv, stdout, stderr } = process;
const step = STEPS[Number(argv[2] ?? 1) - 1];

if (!step) {
  stderr.write(`there is no step "${argv[2]}"; choose one from 1 to ${STEPS.length}\n`);
  process.exitCode = 2;
} else {
  const verdict = step.hall().validate();
  stdout.write(renderVerdict(verdict));
  if (!verdict.passed) process.exitCode = 1;
}
