import { describe, expect, test } from "vitest";
import { topTopics } from "@/lib/topic/topics";
import { topicsOf } from "@/lib/topic/topics-of";

const sensitive = {
  belief:
    "religion God Jesus Christian church Kirche Bible gospel Islam Muslim Ramadan Quran mosque Jewish Shabbat kosher halal hijab Buddhism Hindu Diwali prayer atheism pagan witchcraft astrology tarot yoga meditation Christmas Easter hymn pilgrimage CaminoDeSantiago philosophy vegan veganuary vegetarian PlantBased",
  politics:
    "politics Politik politique política USPol UKPolitics election Bundestagswahl Brexit Trump MAGA GOP DSA AfD CDU SPD Labour democracy antifa protest activism feminism BlackLivesMatter Palestine Israel Ukraine ClimateCrisis FridaysForFuture GunControl migration refugee union strike TradeUnion Gewerkschaft AnimalRights CarFree NetNeutrality privacy RSS rally ecology écologie",
  health:
    "health Gesundheit MentalHealth depression anxiety ADHD autism ActuallyAutistic neurodivergent cancer diabetes COVID LongCovid vaccine disability deaf blind accessibility a11y SpoonieLife ChronicIllness MECFS migraine pregnancy IVF menopause recovery sober alcohol wine beer fitness gym WeightLoss keto GlutenFree therapy psychology medicine paralympics skincare",
  orientation:
    "LGBT LGBTQ LGBTQIA queer gay lesbian bisexual trans transgender nonbinary asexual pride PrideMonth drag Eurovision SapphicBooks BoysLove furry FurryArt bear kink nsfw sex dating polyamory CSD rainbow",
  descent:
    "BlackTwitter BlackMastodon Indigenous NativeAmerican Roma Latinx AsianAmerican genealogy Ahnenforschung DNA immigrant diaspora BIPOC race racism WomenInTech BlackInTech family parenting childfree",
};

describe.each(Object.entries(sensitive))("%s leaves no trace", (_, words) => {
  test.each(words.split(" "))("%s", (word) => {
    const forms = [word, `${word}s`, `#${word}`, `${word}OfMastodon`, word.toUpperCase()];
    expect(topicsOf({ tags: forms, languages: forms, repositoryTopics: forms })).toEqual([]);
  });
});

test("no word of the catalogue hides one of them within", () => {
  const hidden =
    /vegan|vegetari|halal|kosher|church|kirche|gospel|bible|islam|muslim|christ(?!ie)|jewish|hindu|buddh|relig|pray|politi|election|democra|activis|protest|refugee|migra|tradeunion|gewerkschaft|health|gesund|covid|cancer|diabet|depress|autis|adhd|disab|therap|medic|fitness|yoga|weightloss|glutenfree|lgbt|queer|lesb|bisex|transg|nonbin|pride|furry|nsfw|ethni|genealog|diaspora|racis/;
  for (const { tags, repositoryTopics = "" } of topTopics.flatMap((top) => [top, ...top.below]))
    for (const word of `${tags} ${repositoryTopics}`.split(" ")) expect(word).not.toMatch(hidden);
});
