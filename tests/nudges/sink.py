"""A small mail server that keeps what it was given, and can be told to freeze in the middle."""

import socketserver
import threading
import time


class Sink(socketserver.ThreadingTCPServer):
    """Counts mails from the moment at which their last line has arrived.

    `freeze` names where it stops answering: `before` the answer to the mail's
    last line, or `after` it, at the goodbye.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.received: list[str] = []
        self.freeze = ""
        self.frozen = threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def stop_here(self):
        self.frozen.set()
        time.sleep(60)


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 sink")
        recipient = ""
        while line := self.rfile.readline().decode(errors="replace").strip():
            word = line.split()[0].upper()
            if word == "QUIT":
                if self.server.freeze == "after":
                    self.server.stop_here()
                self.say("221 bye")
                return
            if word == "RCPT":
                recipient = line.partition("<")[2].partition(">")[0]
            self.say("354 go" if word == "DATA" else "250 ok")
            if word == "DATA":
                self.take(recipient)

    def take(self, recipient):
        while self.rfile.readline() not in (b".\r\n", b""):
            pass
        self.server.received.append(recipient)
        if self.server.freeze == "before":
            self.server.stop_here()
        self.say("250 taken")

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())
