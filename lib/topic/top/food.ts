import type { TopTopic } from "@/lib/topic/topic";

// No diets, which speak of health or belief, and no drinks for adults only.
export const food = {
  slug: "food",
  title: "Food and drink",
  line: "Cooking, baking, and eating well.",
  tags: "food foodie foodporn foodphotography foodstodon essen lecker nourriture gastronomie gastronomy comida gastronomia yummy delicious breakfast frühstück fruehstueck lunch dinner abendessen mittagessen cheese käse kaese fromage queso queijo",
  below: [
    {
      slug: "cooking",
      title: "Cooking",
      tags: "cooking homecooking cook kochen selbstgekocht rezept rezepte recipe cuisine recette cocina cocinar receta cozinha receitas pasta pizza ramen soup suppe curry tacos sushi bbq barbecue grilling grillen castiron airfryer mastocook fedicook preserving fermentation fermenting fermentieren fermented kimchi sauerkraut kombucha pickles pickling einkochen einmachen marmelade confiture mermelada canning homecanning cheesemaking",
      repositoryTopics: "recipe-manager meal-planner",
    },
    {
      slug: "baking",
      title: "Baking and bread",
      tags: "baking homebaking bake bakery backen selbstgebacken bäckerei boulangerie pâtisserie panaderia padaria bread brot sourdough sauerteig levain masamadre breadbaking brotbacken cake kuchen torte gâteau tarta bolo cookies plätzchen croissant mastobaking",
    },
    {
      slug: "coffee",
      title: "Coffee",
      tags: "coffee coffeetime coffeelover kaffee kaffeeliebe café cafezinho espresso cappuccino latteart barista aeropress v60 pourover specialtycoffee homebarista",
    },
    {
      slug: "tea",
      title: "Tea",
      tags: "tea teatime tealover teetrinken teezeit greentea blacktea matcha gongfu gongfucha oolong puerh chai teaceremony teapot",
    },
    {
      slug: "sweets",
      title: "Chocolate, ice cream and sweets",
      tags: "sweets chocolate schokolade chocolat icecream eiscreme speiseeis gelato helado sorvete dessert nachtisch postre sobremesa confectionery praline candy bonbons",
    },
    {
      slug: "eating-out",
      title: "Restaurants and street food",
      tags: "restaurant restaurante eatingout essengehen finedining michelin bistro brunch streetfood foodtruck foodmarket wochenmarkt farmersmarket diner foodcritic",
    },
  ],
} as const satisfies TopTopic;
