/** What the types of a page lack: files of the private file system as a worker has them. */
interface FileSystemSyncAccessHandle {
  read(target: ArrayBufferView, place: { readonly at: number }): number;
  write(source: ArrayBufferView, place: { readonly at: number }): number;
  truncate(bytes: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
