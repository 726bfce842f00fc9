const beginning = '%PDF-';

/** Whether a file is a PDF, by how it begins. */
export async function isPdf(file: Blob): Promise<boolean> {
  return (await file.slice(0, beginning.length).text()) === beginning;
}
