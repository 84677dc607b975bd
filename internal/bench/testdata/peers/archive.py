"""Ship a log: compresses it block by block in constant memory with a running digest."""
import hashlib
import sys
import zlib

BLOCK = 256 * 1024


def blocks(handle, size=BLOCK):
    return iter(lambda: handle.read(size), b"")


def main():
    packer = zlib.compressobj(level=6, wbits=31)
    digest = hashlib.sha256()
    read = written = 0
    for block in blocks(sys.stdin.buffer):
        digest.update(block)
        read += len(block)
        written += len(packer.compress(block))
    written += len(packer.flush())
    print(f"{digest.hexdigest()}  {read} -> {written}")


if __name__ == "__main__":
    main()
