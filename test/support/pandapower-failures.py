"""Reads networks with what is lost in them, one network a line; writes what pandapower finds after each loss.

A network starts dead with all its switches as a loss leaves them. A supply is closed once what it comes from lives, of
a transfer the first that lives, so that nothing is fed from behind. What converts is on while one of its cords lives.
"""

import json
import sys
from importlib import import_module

import pandapower as pp
from pandapower import topology

solver = import_module("pandapower-solve")


def answer(site):
    net = pp.from_json_string(site["network"])
    net.load = net.load.iloc[:0]
    pp.create_loads(net, net.bus.index, 0)
    units = {table: net[table].parallel.copy() for table in ("trafo", "line")}
    return [after(net, units, site, loss) for loss in site["losses"]]


def after(net, units, site, loss):
    lose(net, units, site["ties"], loss)
    dead = energise(net, site, [tuple(link) for link in loss["links"]])
    if loss["loads"] is None or not net.ext_grid.in_service.any():
        return {"dead": dead}
    powers = [loss["loads"].get(name, (0, 0)) for name in net.bus.name]
    net.load[["p_mw", "q_mvar"]] = [(p / 1e6, q / 1e6) for p, q in powers]
    return {"dead": dead, **solver.flow(net, init="flat")}


def lose(net, units, ties, loss):
    for table in (net.bus, net.trafo, net.line, net.ext_grid):
        table["in_service"] = ~table.name.isin(loss["elements"])
    for table, all_units in units.items():
        parts = net[table].name.map(loss["units"]).fillna(1)
        net[table]["parallel"] = (all_units * parts).round().astype("uint32")
    net.line["in_service"] &= ~net.line.name.isin(ties) | net.line.name.isin(loss["closed"])
    net.switch["closed"] = net.switch.name.isin(loss["closed"])


def energise(net, site, lost):
    """Closes supplies and starts converters, by the topology module; gives the dead buses."""
    name_of = dict(net.bus.name)
    supplies = [
        row
        for row in net.switch[~net.switch.name.isin(site["ties"])].itertuples()
        if (row.name, name_of[row.bus]) not in lost
    ]
    feeds = list(net.ext_grid[net.ext_grid.in_service].itertuples())
    wires = topology.create_nxgraph(net)
    live = closed = set()
    while True:
        living = {name_of[bus] for bus in live}
        first = {}
        for row in supplies:
            if row.bus in live and wires.has_node(row.element):
                first.setdefault(row.name if row.name in site["transfers"] else row.Index, row)
        joints = {(row.bus, row.element, row.Index) for row in first.values()}
        wires.remove_edges_from(closed - joints)
        wires.add_edges_from((bus, element, index, {}) for bus, element, index in joints - closed)
        closed = joints
        running = [row for row in feeds if runs(row.name, site["cords"], living, lost)]
        sources = {row.bus for row in running}
        found = set(wires) - topology.unsupplied_buses(net, mg=wires, slacks=sources)
        if found == live:
            break
        live = found
    net.switch.loc[[index for _, _, index in closed], "closed"] = True
    net.ext_grid["in_service"] = net.ext_grid.index.isin([row.Index for row in running])
    return [name for bus, name in name_of.items() if bus not in live]


def runs(feed, cords, living, lost):
    """A source does by itself, a converter by a cord."""
    return feed not in cords or any(
        source in living and (feed, source) not in lost for source in cords[feed]
    )


for line in sys.stdin:
    solver.write(answer(json.loads(line)))
