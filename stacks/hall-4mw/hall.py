"""A hall on a 4 MW contract: 48 racks with 3,072 H200, two sides of power, four chillers, one water loop."""

import datacenter_cdk as dc
from cdktf import App


def hall_4mw() -> dc.Site:
    site = dc.Site("hall-4mw")
    yard = dc.Yard(site, "yard")
    room = dc.ElectricalRoom(site, "room", cooled_by=dc.CoolingSupply.outdoor_air())

    # power: the grid or generators, then a transformer and a bus for either side
    voltage = dc.Voltage.kilovolts(13.8)
    grid = dc.UtilityFeed(
        yard,
        "grid",
        voltage=voltage,
        contract=dc.Power.megawatts(4),
        demand_interval=dc.Duration.minutes(15),
    )
    standby = dc.Generator(
        yard, "generators", model=dc.GeneratorModel.CUMMINS_QSK95_3_MW, voltage=voltage, units=3
    )
    ats = dc.TransferSwitch(
        room,
        "ats",
        preferred=grid,
        alternate=standby,
        rating=dc.Current.amperes(400),
        time=dc.Duration.seconds(10),
    )
    buses = []
    for side in ["a", "b"]:
        model = dc.TransformerModel.dry_type(
            dc.ApparentPower.megavolt_amperes(5), dc.Voltage.volts(415)
        )
        tx = dc.Transformer(room, f"tx-{side}", model=model, fed_by=ats)
        buses.append(
            dc.Switchgear(
                room, f"bus-{side}", fed_by=tx, rating=dc.Current.amperes(6000), rated100=True
            )
        )

    # cooling: two chillers and two pumps on either side, one loop for the hall
    pump = dc.PumpModel.sized(
        dc.VolumeFlow.litres_per_minute(3000), dc.Pressure.kilopascals(250), dc.Ratio.percent(70)
    )
    chillers = [
        dc.Chiller(
            yard, f"chiller-{n}", model=dc.ChillerModel.DAIKIN_EWADC15_CZXS, fed_by=buses[n % 2]
        )
        for n in range(4)
    ]
    pumps = [dc.Pump(yard, f"pump-{n}", model=pump, fed_by=buses[n % 2]) for n in range(4)]
    water = dc.CoolingLoop(
        yard,
        "water",
        cooled_by=dc.CoolingSupply.shared(chillers),
        circulated_by=dc.CoolingSupply.shared(pumps),
    )

    # racks: three arrays of 16, each rack with two pairs of whips, one of each pair on either side
    hall = dc.DataHall(site, "hall", cooled_by=water)
    for name in ["row-1", "row-2", "row-3"]:
        row = dc.Row(hall, name)
        busways = [
            dc.Busway(row, f"busway-{side}", fed_by=bus, rating=dc.Current.amperes(2000))
            for side, bus in zip("ab", buses)
        ]

        def pair() -> dc.PowerSupply:
            whip = dc.Current.amperes(60)
            return dc.PowerSupply.cords(
                [dc.PowerCord(source=busway, rating=whip) for busway in busways]
            )

        dc.ComputeArray(
            row,
            "array",
            system=dc.GpuSystem.HGX_H200_4_U_LIQUID,
            racks=16,
            systems_per_rack=8,
            power_cap=dc.Power.kilowatts(58),
            fed_by=[pair(), pair()],
            liquid_cooled_by=water,
            in_rack_cdu=dc.CduModel.SUPERMICRO_IN_RACK_250_KW,
            rear_door=dc.RearDoorModel.passive(dc.Power.kilowatts(30)),
            rear_door_cooled_by=water,
        )
    dc.PowerCapController(
        site, "caps", members=[hall], actuation_time=dc.Duration.seconds(2), fails_safe=True
    )
    tenant = dc.Tenant(site, "acme")
    dc.TenantPartition(site, "acme-1", tenant=tenant, members=[hall])

    # what it does not survive, accepted with its reason
    phase1 = "one transfer switch and one water loop in phase 1"
    for part in [ats, water]:
        dc.Findings.of(part).acknowledge(dc.RuleId.SINGLE_POINT_OF_FAILURE, reason=phase1)
    no_ups = "no UPS: jobs wait for the generators; yard and room are one each"
    for place in [yard, room]:
        dc.Findings.of(place).acknowledge(dc.RuleId.POWER_N_1_LOST_LOAD, reason=no_ups)
    return site


app = App(stack_traces=False)
site = hall_4mw()
assert site.validate().passed
dc.SiteStacks(app, site, dc.Provisioning.NULL)
app.synth()
