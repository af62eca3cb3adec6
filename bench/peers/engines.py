"""The engines: each takes networks, and gives a function that loses branches one by one and gives the voltages."""

import numpy as np
import pandapower as pp
from lightsim2grid.lightsim2grid_cpp import ContingencyAnalysisCPP
from lightsim2grid.network.from_pandapower import init
from pandapower.contingency import run_contingency
from power_grid_model import ComponentType, PowerGridModel, initialize_array
from power_grid_model_io.converters import PandaPowerConverter

TOLERANCE = 1e-8
ITERATIONS = 20


def pandapower_loop(nets):
    def run(cases):
        voltages = []
        for part, table, index in cases:
            net = nets[part]
            net[table].at[index, "in_service"] = False
            pp.runpp(net, tolerance_mva=TOLERANCE)
            net[table].at[index, "in_service"] = True
            voltages.append(net.res_bus.vm_pu.fillna(0).to_numpy())
        return voltages

    return run


def pandapower_contingency(nets):
    def run(cases):
        for part, places in by_network(cases):
            indices = {table: {"index": []} for table in ("trafo", "line")}
            for place in places:
                _, table, index = cases[place]
                indices[table]["index"].append(index)
            run_contingency(nets[part], indices, raise_errors=True, tolerance_mva=TOLERANCE)
        # it keeps the largest and smallest of all contingencies, not each

    return run


def power_grid_model(nets):
    models = []
    for net in nets:
        data, _ = PandaPowerConverter(system_frequency=net.f_hz).load_input_data(net)
        ids = {"trafo": data[ComponentType.transformer]["id"], "line": data[ComponentType.line]["id"]}
        models.append((PowerGridModel(data, system_frequency=net.f_hz), ids))
    components = {"trafo": ComponentType.transformer, "line": ComponentType.line}

    def run(cases):
        voltages = [None] * len(cases)
        for part, places in by_network(cases):
            model, ids = models[part]
            update = {}
            for table, component in components.items():
                lost = [cases[place][2] if cases[place][1] == table else -1 for place in places]
                rows = initialize_array("update", component, sum(index >= 0 for index in lost))
                rows["id"] = ids[table][[index for index in lost if index >= 0]]
                rows["from_status"] = rows["to_status"] = 0
                update[component] = {"indptr": np.r_[0, np.cumsum(np.array(lost) >= 0)], "data": rows}
            solved = model.calculate_power_flow(
                update_data=update,
                error_tolerance=TOLERANCE,
                max_iterations=ITERATIONS,
                output_component_types=[ComponentType.node, *components.values()],
                threading=-1,
            )
            for place, row in zip(places, solved[ComponentType.node]["u_pu"]):
                voltages[place] = row
        return voltages

    return run


def lightsim2grid(nets):
    # the converter for networks of pandapower 3 gives other magnetising branches than its power flow has
    grids = [init(net, pp_orig_file="pandapower_v2") for net in nets]
    flat = [np.ones(len(net.bus), complex) for net in nets]
    normal = [grid.ac_pf(start, ITERATIONS, TOLERANCE) for grid, start in zip(grids, flat)]
    if any(len(voltages) == 0 for voltages in normal):
        raise ValueError("cannot solve islands with a source each at once")

    def run(cases):
        voltages = [None] * len(cases)
        for part, places in by_network(cases):
            lines = len(nets[part].line)
            branch = {cases[p][2] + (lines if cases[p][1] == "trafo" else 0): p for p in places}
            analysis = ContingencyAnalysisCPP(grids[part])
            analysis.handle_disconnected_grid = True
            analysis.add_multiple_n1(list(branch))
            analysis.compute(normal[part], ITERATIONS, TOLERANCE)
            analysis.compute_flows()
            for (lost,), row in zip(analysis.my_defaults(), np.abs(analysis.get_voltages())):
                voltages[branch[lost]] = row
        return voltages

    return run


def by_network(cases):
    """Positions of the cases of each network."""
    places = {}
    for place, (part, _, _) in enumerate(cases):
        places.setdefault(part, []).append(place)
    return places.items()
