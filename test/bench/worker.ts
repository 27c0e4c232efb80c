import { measureJob, measureLibrary } from './measurement';

/**
 * One measurement in a process of its own, because a process keeps the memory that it once had:
 * `library FILE` or `job FILE OUT`.
 */
const [task, file = '', out = ''] = process.argv.slice(2);
process.send?.(task === 'library' ? measureLibrary(file) : measureJob(file, out));
