/** What the filters of the desk can be set to, as the orders of some shops say. */
export type OrderChoices = { statuses: string[]; warehouseIds: string[]; couriers: string[]; options: string[] };
