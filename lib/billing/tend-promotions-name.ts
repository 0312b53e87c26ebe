/** The job that looks after promotion codes, by its name. */
export const tendPromotions = "tend-promotions";
