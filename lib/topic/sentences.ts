import type { SwitchTopicRefusal } from "@/lib/topic/switch-topic";

/** Why a topic was not switched. */
export function switchTopicSentence({ fact, waitSeconds }: SwitchTopicRefusal): string {
  switch (fact) {
    case "too_many_switches": {
      const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
      return `You switched very many topics within an hour, and each switch scores you anew. Go on in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
    }
  }
}
