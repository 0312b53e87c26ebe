import { TextArea } from "@/components/ui/field";
import { campaignLimits } from "@/lib/campaign/schema";

/** What a campaign is for. */
export function PurposeField({ value = "" }: { value?: string }) {
  return (
    <TextArea
      name="purpose"
      label="What it is for"
      hint="In a sentence, as in: people who write about night trains get to know our new lounge."
      optional
      defaultValue={value}
      rows={3}
      maxLength={campaignLimits.purpose}
    />
  );
}
