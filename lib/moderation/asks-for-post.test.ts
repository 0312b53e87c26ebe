import { describe, expect, test } from "vitest";
import { asksForPost } from "./asks-for-post";

describe("asked for", () => {
  test.each([
    "Follow us on Instagram to get it.",
    "You must write a review within a week.",
    "In exchange we ask for an Instagram post.",
    "Leave a five-star rating after your stay",
    "Valid if you publish one public post.",
    "Please tag @meridian in your story.",
    "Share it with your followers.",
    "Post about our new lounge",
    "A short honest review is required.",
    "Guests agree to a testimonial on camera.",
    "Two drinks. Like our page. See you there!",
    "required: hashtag #meridian",
  ])("%s", (text) => {
    expect(asksForPost(text)).toBe(true);
  });
});

describe("left alone", () => {
  test.each([
    "",
    "Two hours in the lounge, with a shower and breakfast.",
    "No post and no review is required.",
    "You need not follow us anywhere.",
    "You don't have to write a review.",
    "If you like tea, come before noon.",
    "Follow the signs to gate B12.",
    "Guests must show the pass at the desk.",
    "Staff review each booking when you arrive.",
    "The rooms have to be shared by two.",
    "Sent by post if you give an address.",
    "Hear the story of the house.",
  ])("%s", (text) => {
    expect(asksForPost(text)).toBe(false);
  });
});
