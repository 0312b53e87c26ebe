import "server-only";
import { takeAudienceJob } from "@/lib/audience/take-audience";
import { tendMoneyJob } from "@/lib/billing/tend-money";
import { tendPromotionsJob } from "@/lib/billing/tend-promotions";
import { movePicturesJob } from "@/lib/brand/move-pictures";
import { sweepPicturesJob } from "@/lib/brand/sweep-pictures";
import { expireClaimsJob } from "@/lib/claim/expire-claims";
import { importCodesJob } from "@/lib/code/import-codes";
import { tendCodesJob } from "@/lib/code/tend-codes";
import { recheckDomainsJob } from "@/lib/domain/recheck-domains";
import type { Job } from "@/lib/jobs";
import { keepMonthsJob } from "@/lib/link/keep-months";
import { readAccountJob } from "@/lib/link/read-account";
import { readDueAccountsJob } from "@/lib/link/read-due-accounts";
import { forgetSightsJob } from "@/lib/results/forget-sights";
import { tallyLargeJob } from "@/lib/results/tally-campaign";
import { rescoreAllJob, rescoreSliceJob } from "@/lib/score/rescore-all";
import { checkStockJob } from "@/lib/stock/check-stock";
import { weighTrustJob } from "@/lib/trust/weigh-trust";
import { serveLinesJob } from "@/lib/waitlist/serve-lines";

/** Every kind of background work, for whichever process runs it. */
export const jobList: readonly Job[] = [
  expireClaimsJob,
  serveLinesJob,
  checkStockJob,
  importCodesJob,
  tendCodesJob,
  tendMoneyJob,
  tendPromotionsJob,
  recheckDomainsJob,
  movePicturesJob,
  sweepPicturesJob,
  forgetSightsJob,
  tallyLargeJob,
  readAccountJob,
  readDueAccountsJob,
  keepMonthsJob,
  weighTrustJob,
  rescoreAllJob,
  rescoreSliceJob,
  takeAudienceJob,
];
