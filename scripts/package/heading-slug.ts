/** What a link within a document calls a heading, as GitHub does: `#làm-nhanh-ba-bước`. */
export function headingSlug(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
