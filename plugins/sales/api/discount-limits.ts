/** The settings that hold how much a role may take off a price, in parts per million; an owner has no limit. */
export const DISCOUNT_LIMITS = {
  cashier: 'sales.cashierDiscountLimit_ppm',
  manager: 'sales.managerDiscountLimit_ppm',
} as const;
