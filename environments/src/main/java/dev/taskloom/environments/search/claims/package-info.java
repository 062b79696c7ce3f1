/**
 * Reads claims from pages and decides which entities they are about, without a model.
 *
 * <p>The way through: {@code PageFacts facts = new ClaimReader().read(document)} for each page;
 * {@code EntityCard card = EntityCard.of(id, document, facts)} goes into a dictionary under each of {@code card.keys()};
 * for every {@code Argument.Mention} of a claim, {@code new EntityLinker().link(claim, mention, pageCard, candidates)}
 * with the cards found under {@code NameKey.lookups(mention.surface())} and, if the mention has a link, at that address.
 * The answer is {@code Linking.Linked(entity, evidence)} or {@code Linking.Unlinked(reason)}; an unlinked object becomes a
 * text value of its surface, an unlinked subject drops the claim.
 *
 * <p>Wording is data: {@code <language>/patterns.tsv} (sentences), {@code labels.tsv} (rows), {@code types.tsv},
 * {@code demonyms.tsv}, {@code genres.tsv} and {@code words.tsv} lie beside the classes. A new language is a folder of
 * those tables and a line in {@code Language}. Spanish occupations, genres, countries and nationalities are mapped to English
 * values, so that pages of both languages agree.
 *
 * <p>The canonical form of a place is the chain as the clause states it, parts joined by comma and space
 * ({@code Springfield, Illinois}); {@code located_in} gives one claim for each part of the chain.
 */
package dev.taskloom.environments.search.claims;
