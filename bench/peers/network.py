"""The network of an export in the form that every engine can express."""

import pandapower as pp
import pandapower.topology as topology
from pandapower.toolbox import create_continuous_elements_index, select_subnet

BRANCHES = {"trafo": ("hv_bus", "lv_bus"), "line": ("from_bus", "to_bus")}


def fused(net):
    """What closed switches join is one bus with one load; what no branch touches is left out.

    Cables have the resistance of their operating temperature, and branches of several units are one.
    """
    node = joined(net)
    out = pp.create_empty_network(f_hz=net.f_hz)
    index = {}
    for table, ends in BRANCHES.items():
        for bus in net[table][list(ends)].to_numpy().flat:
            if node[bus] not in index:
                index[node[bus]] = pp.create_bus(out, vn_kv=net.bus.vn_kv[bus], name=net.bus.name[bus])
    loads = net.load.groupby(net.load.bus.map(lambda bus: index.get(node[bus], -1)))[["p_mw", "q_mvar"]].sum()
    for bus, load in loads[loads.index >= 0].iterrows():
        pp.create_load(out, bus, load.p_mw, load.q_mvar)
    for bus in net.ext_grid.bus[net.ext_grid.in_service]:
        # stiff, for the engines whose sources have an impedance
        if node[bus] in index:
            pp.create_ext_grid(out, index[node[bus]], s_sc_max_mva=1e9, rx_max=0.1)
    for line in net.line[net.line.in_service].itertuples():
        hot = 1 + line.alpha * (line.temperature_degree_celsius - 20)
        pp.create_line_from_parameters(
            out,
            index[node[line.from_bus]],
            index[node[line.to_bus]],
            length_km=1,
            r_ohm_per_km=line.r_ohm_per_km * hot / line.parallel,
            x_ohm_per_km=line.x_ohm_per_km / line.parallel,
            c_nf_per_km=0,
            max_i_ka=line.max_i_ka * line.parallel,
            max_loading_percent=100,
            name=line.name,
        )
    for trafo in net.trafo[net.trafo.in_service].itertuples():
        pp.create_transformer_from_parameters(
            out,
            index[node[trafo.hv_bus]],
            index[node[trafo.lv_bus]],
            sn_mva=trafo.sn_mva * trafo.parallel,
            vn_hv_kv=trafo.vn_hv_kv,
            vn_lv_kv=trafo.vn_lv_kv,
            vkr_percent=trafo.vkr_percent,
            vk_percent=trafo.vk_percent,
            pfe_kw=trafo.pfe_kw * trafo.parallel,
            i0_percent=trafo.i0_percent,
            max_loading_percent=100,
            name=trafo.name,
        )
    return out


def joined(net):
    """One bus for each of those that closed switches join."""
    parent = list(range(len(net.bus)))

    def root(bus):
        while parent[bus] != bus:
            parent[bus] = parent[parent[bus]]
            bus = parent[bus]
        return bus

    for switch in net.switch[net.switch.closed].itertuples():
        parent[root(switch.bus)] = root(switch.element)
    return [root(bus) for bus in parent]


def islands(net):
    """Networks that no branch joins, each by itself."""
    parts = []
    for buses in topology.connected_components(topology.create_nxgraph(net)):
        part = select_subnet(net, buses)
        create_continuous_elements_index(part)
        parts.append(part)
    return parts


def cases(nets, names):
    """The named branches, each as (position of its network, table, index)."""
    found = {
        name: (part, table, index)
        for part, net in enumerate(nets)
        for table in BRANCHES
        for index, name in net[table].name.items()
    }
    return [found[name] for name in names if name in found]
