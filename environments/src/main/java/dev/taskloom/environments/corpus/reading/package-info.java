/**
 * From the paths a user names to raw pages: formats, compression, damage.
 *
 * <p>{@link dev.taskloom.environments.corpus.reading.CorpusInput} turns paths into splits,
 * {@link dev.taskloom.environments.corpus.reading.PageReader} reads one split. Every byte is hostile: whatever a file holds,
 * a reader ends, keeps memory bounded by {@link dev.taskloom.environments.corpus.reading.ReadLimits}, and reports each record
 * as a page, a redirect or a set-aside record.
 */
package dev.taskloom.environments.corpus.reading;
