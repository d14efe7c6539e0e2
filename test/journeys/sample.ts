/** The list of De Eik: what the page offers to download, and what a stranger reads first. */
export const sampleList = 'fixtures/lists/eik-uitstroom.csv';
