const times = (factor: number) => (si: number | undefined) => (si === undefined ? undefined : factor * si);

/** SI to the units of the heads; what is not known stays so. */
export const perKilo = times(1e-3);
export const litresPerMinute = times(60_000);
export const perHour = times(3600);
export const kilowattHours = times(1 / 3.6e6);
