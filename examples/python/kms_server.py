#!/usr/bin/env python3
"""Stands for a key-management service: wraps and unwraps data keys, and never hands out its own keys.

    kms_server.py --keys FILE --socket PATH     serve until SIGTERM; FILE is made when it is not there
    kms_server.py --keys FILE --rotate          a new key for what is wrapped from now on

A request is one byte (w wrap, u unwrap), a size (two bytes, big-endian) and that many bytes; the answer is
one byte (0 done, 1 refused), a size and that many bytes. One request a connection. Only processes of the
same user are answered. What is wrapped: key number (four bytes), nonce, XChaCha20-Poly1305 ciphertext with
the key number as associated data, so that keys may be rotated while old ones still unwrap.
"""

import argparse
import json
import os
import pathlib
import signal
import socket
import socketserver
import struct
import sys
import threading

import nacl.bindings as sodium
import nacl.utils

NONCE = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
DATA_KEY = 32


class Keys:
    """Numbered keys in a file of mode 0600; the last one wraps."""

    def __init__(self, path: pathlib.Path) -> None:
        self.path = path
        self.keys = [bytes.fromhex(key) for key in json.loads(path.read_text())] if path.exists() else []
        if not self.keys:
            self.rotate()

    def rotate(self) -> None:
        self.keys.append(nacl.utils.random(32))
        new = self.path.with_suffix(".new")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump([key.hex() for key in self.keys], file)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path)

    def wrap(self, data_key: bytes) -> bytes:
        if len(data_key) != DATA_KEY:
            raise ValueError("a data key has 32 bytes")
        number = struct.pack(">I", len(self.keys) - 1)
        nonce = nacl.utils.random(NONCE)
        return number + nonce + sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
            data_key, number, nonce, self.keys[-1])

    def unwrap(self, wrapped: bytes) -> bytes:
        number, nonce, sealed = wrapped[:4], wrapped[4:4 + NONCE], wrapped[4 + NONCE:]
        (index,) = struct.unpack(">I", number)
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, number, nonce, self.keys[index])


class Request(socketserver.StreamRequestHandler):
    timeout = 5
    server: "Server"

    def handle(self) -> None:
        credentials = self.connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        pid, uid, _ = struct.unpack("3i", credentials)
        try:
            operation, size = struct.unpack(">cH", self.rfile.read(3))
            payload = self.rfile.read(size)
            if uid != os.getuid() or len(payload) != size:
                raise PermissionError("another user, or a request that stops short")
            answer = {b"w": self.server.keys.wrap, b"u": self.server.keys.unwrap}[operation](payload)
            status = 0
        except Exception as refused:
            operation, answer, status = b"?", b"", 1
            print(f"kms: refused process {pid}: {type(refused).__name__}", file=sys.stderr, flush=True)
        self.wfile.write(struct.pack(">BH", status, len(answer)) + answer)
        if status == 0:
            print(f"kms: {'wrapped' if operation == b'w' else 'unwrapped'} for process {pid}", file=sys.stderr, flush=True)


class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True

    def __init__(self, path: str, keys: Keys) -> None:
        self.keys = keys
        before = os.umask(0o077)  # only this user may connect
        try:
            super().__init__(path, Request)
        finally:
            os.umask(before)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keys", type=pathlib.Path, required=True)
    parser.add_argument("--socket")
    parser.add_argument("--rotate", action="store_true")
    arguments = parser.parse_args()
    keys = Keys(arguments.keys)
    if arguments.rotate:
        keys.rotate()
    if not arguments.socket:
        return 0
    with Server(arguments.socket, keys) as server:
        signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
        print("ready", flush=True)
        server.serve_forever()
    os.unlink(arguments.socket)
    return 0


if __name__ == "__main__":
    sys.exit(main())
