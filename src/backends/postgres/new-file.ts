import fs from "node:fs";

/** Bytes buffered before a write. */
const CHUNK = 1 << 16;

/** A text file in the making, where none was before. */
export class NewFile {
  private readonly handle: number;
  private text = "";

  /** Throws EEXIST where there is one. */
  constructor(file: string) {
    this.handle = fs.openSync(file, "wx");
  }

  add(text: string): void {
    this.text += text;
    if (this.text.length > CHUNK) {
      this.flush();
    }
  }

  close(): void {
    try {
      this.flush();
    } finally {
      fs.closeSync(this.handle);
    }
  }

  private flush(): void {
    const bytes = Buffer.from(this.text);
    this.text = "";
    for (let at = 0; at < bytes.length; ) {
      at += fs.writeSync(this.handle, bytes, at);
    }
  }
}
