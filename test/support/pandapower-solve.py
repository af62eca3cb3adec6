"""Reads networks as pandapower writes them, one a line; writes its AC power flow and fault levels, one a line."""

import json
import sys

import numpy as np
import pandapower as pp
import pandapower.shortcircuit as sc


def solve(text):
    net = pp.from_json_string(text)
    pp.runpp(net, trafo_loading="power", numba=False, tolerance_mva=1e-9)
    by_power = net.res_trafo.loading_percent.copy()
    pp.runpp(net, trafo_loading="current", numba=False, tolerance_mva=1e-9)
    trafo = net.res_trafo
    # a step-up transformer has its primary on the low side
    is_up = net.bus.name[net.trafo.lv_bus].str.endswith("#primary").to_numpy()
    columns = {
        "active": -trafo.p_hv_mw.where(is_up, trafo.p_lv_mw) * 1e6,
        "reactive": -trafo.q_hv_mvar.where(is_up, trafo.q_lv_mvar) * 1e6,
        "loss": trafo.pl_mw * 1e6,
        "reactiveLoss": trafo.ql_mvar * 1e6,
        "voltage": trafo.vm_hv_pu.where(is_up, trafo.vm_lv_pu),
        "inputVoltage": trafo.vm_lv_pu.where(is_up, trafo.vm_hv_pu),
        "loadingByPower": by_power / 100,
        "loadingByCurrent": trafo.loading_percent / 100,
    }
    rows = zip(net.trafo.name, *(column.fillna(0) for column in columns.values()))
    given = net.res_ext_grid.fillna(0) * 1e6
    grids = zip(net.ext_grid.name, given.p_mw, given.q_mvar)
    return {
        "transformers": [dict(zip(["path", *columns], row)) for row in rows],
        "sources": [dict(zip(["path", "active", "reactive"], row)) for row in grids],
        "unsupplied": list(net.load.name[net.res_load.p_mw.fillna(0) == 0]),
        "faults": faults(net),
    }


def faults(net):
    """I''k of a three-phase fault by bus, A, fed by every ext_grid that states S''k; nothing where none does."""
    feeds = net.ext_grid.s_sc_max_mva.notna()
    if not feeds.any():
        return {}
    net.ext_grid["in_service"] = feeds
    # no load is left in it, so what is dead in the power flow is joined as its switches stand
    net.bus["in_service"] = True
    net.trafo["in_service"] = True
    sc.calc_sc(net, case="max", fault="3ph", lv_tol_percent=6, branch_results=False)
    return dict(zip(net.bus.name, net.res_bus_sc.ikss_ka.fillna(0) * 1e3))


for line in sys.stdin:
    print(json.dumps(solve(line), default=lambda value: np.asarray(value).item()), flush=True)
