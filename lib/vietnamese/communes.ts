/**
 * The two-level units since 1/7/2025 and the old units that became them. The data file is loaded only when an address
 * is to be checked; this module holds its shape and the questions asked of it.
 */
export interface CommuneTable {
  /** Provinces in official spelling without the words tỉnh/thành phố, each with its communes without xã/phường/đặc khu. */
  provinces: readonly { name: string; communes: readonly string[] }[];
}
