"""Reads networks as pandapower writes them, one a line; writes what its AC power flow finds, one a line."""

import json
import sys

import numpy as np
import pandapower as pp


def solve(text):
    net = pp.from_json_string(text)
    pp.runpp(net, trafo_loading="power", numba=False, tolerance_mva=1e-9)
    by_power = net.res_trafo.loading_percent.copy()
    pp.runpp(net, trafo_loading="current", numba=False, tolerance_mva=1e-9)
    trafo = net.res_trafo
    columns = {
        "active": -trafo.p_lv_mw * 1e6,
        "reactive": -trafo.q_lv_mvar * 1e6,
        "loss": trafo.pl_mw * 1e6,
        "reactiveLoss": trafo.ql_mvar * 1e6,
        "voltage": trafo.vm_lv_pu,
        "inputVoltage": trafo.vm_hv_pu,
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
    }


for line in sys.stdin:
    print(json.dumps(solve(line), default=lambda value: np.asarray(value).item()), flush=True)
