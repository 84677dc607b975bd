"""A concurrent.futures.Executor whose calls run on a heddle server."""

import base64
import concurrent.futures
import json
import os
import pickle
import threading
import urllib.error
import urllib.parse
import urllib.request

from .shipping import Shipment, unpack


class HeddleError(RuntimeError):
    """The call did not run to its end: refused, out of memory, past its deadline, lost."""


class _RemoteTraceback(Exception):
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return "\n\n" + self.text


class HeddleExecutor(concurrent.futures.Executor):
    """Runs calls on a heddle server; use it as a ThreadPoolExecutor.

    server: http://HOST:PORT; default HEDDLE_SERVER, else this machine.
    token: default HEDDLE_TOKEN.
    max_workers: calls under way at once; the server decides what really runs.
    sla: batch, standard or interactive. deadline: seconds a call may take.
    """

    def __init__(self, server=None, token=None, max_workers=32, sla="standard", deadline=0):
        server = server or os.environ.get("HEDDLE_SERVER") or "http://127.0.0.1:7433"
        self._server = server.rstrip("/") if "://" in server else "http://" + server.rstrip("/")
        self._token = token or os.environ.get("HEDDLE_TOKEN")
        self._class, self._deadline = sla, deadline
        self._threads = concurrent.futures.ThreadPoolExecutor(max_workers, thread_name_prefix="heddle")
        self._lock = threading.Lock()
        self._units = {}  # by source: a program is sent once
        self._running = set()

    def submit(self, fn, /, *args, **kwargs):
        shipment = Shipment(fn)
        event = shipment.event(args, kwargs)
        return self._threads.submit(self._call, shipment, event)

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            for id in list(self._running):
                try:
                    self._request("DELETE", "/v1/invocations/" + id)
                except HeddleError:
                    pass  # it has ended, or the server has
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)

    def _call(self, shipment, event):
        call = {"unit": self._unit(shipment) + "/handler", "event": json.loads(event), "class": self._class, "deadline_seconds": self._deadline}
        if os.environ.get("HEDDLE_CALL"):  # this code is a call itself, and will wait for the one it makes
            call["parent"] = os.environ["HEDDLE_CALL"]
        state = json.loads(self._request("POST", "/v1/invocations", json.dumps(call).encode(), "application/json"))
        self._running.add(state["id"])
        try:
            while state["state"] in ("queued", "running"):
                state = json.loads(self._request("GET", f"/v1/invocations/{state['id']}?wait=60"))
        finally:
            self._running.discard(state["id"])
        if state["state"] != "ok":
            text = state.get("error") or ""
            if state["state"] == "exit":
                text = self._request("GET", f"/v1/invocations/{state['id']}/logs").decode(errors="replace")
            raise HeddleError(f"call {state['id']}: {state['state']}: {text}".rstrip(": "))
        answer = json.loads(self._request("GET", f"/v1/invocations/{state['id']}/result"))
        if "error" in answer:
            raise _exception(answer["error"])
        return unpack(answer["result"])

    def _unit(self, shipment):
        with self._lock:
            digest = self._units.get(shipment.source)
            if digest is None:
                path = urllib.parse.urlencode({"path": shipment.name.lstrip("_") + ".py"})
                program = json.loads(self._request("POST", "/v1/programs?" + path, shipment.source.encode(), "application/octet-stream"))
                digest = self._units[shipment.source] = program["digest"]
            return digest

    def _request(self, method, path, body=None, kind=None):
        request = urllib.request.Request(self._server + path, data=body, method=method)
        if kind:
            request.add_header("Content-Type", kind)
        if self._token:
            request.add_header("Authorization", "Bearer " + self._token)
        try:
            with urllib.request.urlopen(request, timeout=700) as answer:
                return answer.read()
        except urllib.error.HTTPError as e:
            text = e.read()
            try:
                text = json.loads(text).get("detail") or text
            except ValueError:
                pass
            raise HeddleError(f"{self._server}: {text if isinstance(text, str) else e.reason}") from None
        except urllib.error.URLError as e:
            raise HeddleError(f"{self._server}: {e.reason} (is heddle up?)") from None


def _exception(error):
    """The exception as it was raised, its traceback there as the cause."""
    try:
        e = pickle.loads(base64.b64decode(error["pickle"]))
    except Exception:
        e = HeddleError(f"{error['type']}: {error['message']}")
    e.__cause__ = _RemoteTraceback(error["traceback"])
    return e
