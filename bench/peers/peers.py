"""Reads a network and the branches to lose; writes how long each engine takes to lose them one by one."""

import json
import logging
import random
import sys
import time
import warnings
from importlib.metadata import version

import numpy as np
import pandapower as pp
from engines import lightsim2grid, pandapower_contingency, pandapower_loop, power_grid_model
from network import cases, fused, islands

REPEATS = 3
COMPARED = 20

PANDAPOWER = f"pandapower {version('pandapower')}"
ENGINES = [
    (f"{PANDAPOWER} runpp", pandapower_loop),
    (f"{PANDAPOWER} contingency", pandapower_contingency),
    (f"power-grid-model {version('power-grid-model')}", power_grid_model),
    (f"lightsim2grid {version('lightsim2grid')}", lightsim2grid),
]


def main():
    task = json.load(sys.stdin)
    # a sample is of all kinds
    random.Random(1).shuffle(task["branches"])
    exported = pp.from_json_string(task["network"])
    whole = fused(exported)
    parts = islands(whole)
    forms = [(f"whole site, {len(whole.bus)} buses", [whole])]
    if len(parts) > 1:
        forms.append((f"its {len(parts)} islands", parts))
    notes = {pandapower_loop: f"the export within {fusion(exported, whole):.0e} p.u. of this network"}
    rows = []
    for name, engine in ENGINES:
        for form, nets in forms:
            lost = cases(nets, task["branches"])
            try:
                run = engine(nets)
                some, seconds = timed(run, lost, task["seconds"])
                note = notes.get(engine) or deviation(run, nets, some[:COMPARED])
                row = {"run": len(some), "seconds": seconds, "note": note}
            except Exception as error:
                row = {"run": 0, "seconds": 0, "note": f"fails: {error}"}
            rows.append({"engine": name, "network": form, **row})
    json.dump(rows, sys.stdout)


def timed(run, lost, seconds):
    """As many contingencies as fit, and the least time of the processor for them, warm."""
    run(lost[:2])
    start = time.process_time()
    run(lost[:2])
    each = (time.process_time() - start) / 2
    some = lost[: max(1, int(seconds / REPEATS / each))]
    spent = []
    for _ in range(REPEATS):
        start = time.process_time()
        run(some)
        spent.append(time.process_time() - start)
    return some, min(spent)


def deviation(run, nets, lost):
    """Largest difference of voltages to pandapower's power flow."""
    found = run(lost)
    if found is None:
        return "it keeps extremes, no voltages of each loss"
    expected = pandapower_loop(nets)(lost)
    return f"voltages within {max(np.abs(a - b).max() for a, b in zip(found, expected)):.0e} p.u. of runpp"


def fusion(exported, whole):
    """Largest difference of voltages between both, without a loss."""
    pp.runpp(exported, consider_line_temperature=True)
    pp.runpp(whole)
    expected = exported.res_bus.vm_pu.set_axis(exported.bus.name)[whole.bus.name]
    return np.abs(expected.to_numpy() - whole.res_bus.vm_pu.to_numpy()).max()


warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
main()
