/** The list as it is read: its first page, further ones, another order, narrowed, searched. */
export const listAddresses = [
  "/scenarios",
  "/scenarios?page=2",
  "/scenarios?page=4",
  "/scenarios?sort=closing",
  "/scenarios?status=open",
  "/scenarios?domain=artificial-intelligence",
  "/scenarios?regime=market&status=open",
  "/scenarios?q=%E6%95%B0%E6%8D%AE",
];
