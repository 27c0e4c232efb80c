/** Vietnamese texts of the block that leads the narrative's figures back to their cells. */
export const tracing = {
  'trace.title': 'Dẫn chiếu số liệu của lời văn (không in)',
  'trace.paragraph': 'Đoạn',
  'trace.text': 'Số trong lời văn',
  'trace.value': 'Giá trị',
  'trace.cell': 'Ô có số liệu',
} as const;
