/** Class of air-cooled equipment by ASHRAE TC 9.9, 2021: the air that it may draw in, up to 900 m. */
export enum AirClass {
  /** 15 to 32 °C: servers and storage of enterprises, tightly controlled. */
  A1 = "A1",
  /** 10 to 35 °C: most volume servers. */
  A2 = "A2",
  /** 5 to 40 °C. */
  A3 = "A3",
  /** 5 to 45 °C. */
  A4 = "A4",
  /** 5 to 25 °C: air-cooled equipment of high density. */
  H1 = "H1",
}
