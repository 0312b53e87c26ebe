import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** The ways to a person, for whoever thinks that the score is not right. */
export function SomethingWrong() {
  return (
    <Card as="section">
      <h2 className="text-2xl">Is something wrong?</h2>
      <p className="mt-2 leading-7">
        See which of your posts are taken for promotion or for repeats, or say in your own words what is not
        right. A person looks at it and answers.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href="/score/posts">Your marked posts</ButtonLink>
        <ButtonLink href="/score/appeal">Appeal your score</ButtonLink>
      </div>
    </Card>
  );
}
