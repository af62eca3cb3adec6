"""Reads networks as pandapower writes them, one a line; writes its AC power flow and fault levels, one a line.

With the argument "lines" it writes the lines of pandapower's library instead.
"""

import json
import sys

import numpy as np
import pandapower as pp
import pandapower.shortcircuit as sc


def solve(text):
    net = pp.from_json_string(text)
    return {**flow(net), "faults": faults(net)}


def flow(net, **options):
    pp.runpp(net, numba=False, tolerance_mva=1e-9, consider_line_temperature=True, **options)
    trafo = net.res_trafo
    sides = np.hypot(trafo.p_hv_mw, trafo.q_hv_mvar), np.hypot(trafo.p_lv_mw, trafo.q_lv_mvar)
    by_power = np.maximum(*sides) / net.trafo.sn_mva / net.trafo.parallel
    # a step-up transformer has its primary on the low side
    is_up = net.bus.name[net.trafo.lv_bus].str.endswith("#primary").to_numpy()
    columns = {
        "active": -trafo.p_hv_mw.where(is_up, trafo.p_lv_mw) * 1e6,
        "reactive": -trafo.q_hv_mvar.where(is_up, trafo.q_lv_mvar) * 1e6,
        "loss": trafo.pl_mw * 1e6,
        "reactiveLoss": trafo.ql_mvar * 1e6,
        "voltage": trafo.vm_hv_pu.where(is_up, trafo.vm_lv_pu),
        "inputVoltage": trafo.vm_lv_pu.where(is_up, trafo.vm_hv_pu),
        "loadingByPower": by_power,
        "loadingByCurrent": trafo.loading_percent / 100,
    }
    rows = zip(net.trafo.name, *(column.fillna(0) for column in columns.values()))
    given = net.res_ext_grid.fillna(0) * 1e6
    grids = zip(net.ext_grid.name, given.p_mw, given.q_mvar)
    return {
        "transformers": [dict(zip(["path", *columns], row)) for row in rows],
        "sources": [dict(zip(["path", "active", "reactive"], row)) for row in grids],
        "unsupplied": list(net.load.name[net.res_load.p_mw.fillna(0) == 0]),
        "lines": lines(net),
        "voltages": dict(zip(net.bus.name, net.res_bus.vm_pu.fillna(0))),
    }


def lines(net):
    line = net.res_line
    columns = {
        "sent": line.p_from_mw * 1e6,
        "sentReactive": line.q_from_mvar * 1e6,
        "received": -line.p_to_mw * 1e6,
        "receivedReactive": -line.q_to_mvar * 1e6,
        "loss": line.pl_mw * 1e6,
        "reactiveLoss": line.ql_mvar * 1e6,
        "current": line.i_ka * 1e3,
        "loading": line.loading_percent / 100,
        "nearVoltage": line.vm_from_pu,
        "farVoltage": line.vm_to_pu,
    }
    rows = zip(net.line.name, *(column.fillna(0) for column in columns.values()))
    return [dict(zip(["path", *columns], row)) for row in rows]


def faults(net):
    """I''k of a three-phase fault by bus, A, fed by every ext_grid that states S''k; nothing where none does."""
    feeds = net.ext_grid.s_sc_max_mva.notna()
    if not feeds.any():
        return {}
    net.ext_grid["in_service"] = feeds
    # no load is left in it, so what is dead in the power flow is joined as its switches stand
    net.bus["in_service"] = True
    net.trafo["in_service"] = True
    net.line["in_service"] |= net.bus.name[net.line.from_bus].str.endswith("#near-end").to_numpy(bool)
    sc.calc_sc(net, case="max", fault="3ph", lv_tol_percent=6, branch_results=False)
    return dict(zip(net.bus.name, net.res_bus_sc.ikss_ka.fillna(0) * 1e3))


def standard_lines():
    types = pp.available_std_types(pp.create_empty_network(), "line")
    amperes = types.max_i_ka.astype(float) * 1e3
    rows = zip(types.index, types.r_ohm_per_km, types.x_ohm_per_km, amperes)
    return {name: dict(resistance=r, reactance=x, current=i) for name, r, x, i in rows}


def write(answer):
    print(json.dumps(answer, default=lambda value: np.asarray(value).item()), flush=True)


if __name__ == "__main__":
    if "lines" in sys.argv:
        write(standard_lines())
    else:
        for text in sys.stdin:
            write(solve(text))
