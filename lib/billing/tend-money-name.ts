/** The job that looks after money, by its name. */
export const tendMoney = "tend-money";
