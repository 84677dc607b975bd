package builtin

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"

	"github.com/heddle-run/heddle/internal/refer"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/files"
	"github.com/heddle-run/heddle/store/jetstream"
	"github.com/heddle-run/heddle/store/s3"
	"github.com/heddle-run/heddle/store/sealed"
	"github.com/heddle-run/heddle/task"
)

// ErrObjects is the answer to a URL of objects that names none of those linked.
var ErrObjects = errors.New("no such object store")

// openWays opens what carries tasks, and what keeps that of them which is too large.
func openWays(ctx context.Context, site Site) (queue.Queue, store.Objects, func(), error) {
	var objects store.Objects
	tasks, closeTasks, err := openQueue(ctx, site, func(ctx context.Context, t task.Task) error {
		return refer.Holder(objects).Do(ctx, t) // nothing is received before they are open
	})
	if err != nil {
		return nil, nil, nil, err
	}
	if objects, err = openObjects(ctx, site, tasks); err != nil {
		closeTasks()
		return nil, nil, nil, err
	}
	return tasks, objects, func() {
		if objects != nil {
			objects.Close()
		}
		closeTasks()
	}, nil
}

// OpenFolder opens a folder that keeps large inputs.
func OpenFolder(dir string) (store.Objects, error) { return files.Open(dir) }

// openObjects opens what keeps large inputs, sealed with the site's vault; nil is
// nothing.
func openObjects(ctx context.Context, site Site, tasks queue.Queue) (store.Objects, error) {
	u, err := url.Parse(site.Objects)
	if err != nil {
		if at, ok := errors.AsType[*url.Error](err); ok {
			err = at.Err // without the URL, which may hold a password
		}
		return nil, fmt.Errorf("%w: %w", ErrObjects, err)
	}
	if site.Objects == "" {
		u = usualObjects(site)
	}
	var o store.Objects
	switch {
	case u.String() == "none:":
		return nil, nil
	case u.Scheme == "file" && u.Host == "" && (filepath.IsAbs(u.Path) || site.Objects == ""):
		o, err = files.Open(u.Path)
	case u.Scheme == "s3":
		if o, err = s3.Open(ctx, s3.Config{URL: u.String()}); errors.Is(err, s3.ErrURL) {
			err = fmt.Errorf("%w: %w", ErrObjects, err)
		}
	case (u.Scheme == "nats" || u.Scheme == "tls") && u.Host != "":
		o, err = jetstream.Open(ctx, jetstream.Config{URL: u.String()})
	case u.String() == "nats:":
		q, ok := tasks.(*nats.Queue)
		if !ok || !q.Inside() {
			return nil, fmt.Errorf("%w: nats: is in the server inside this process, which --queue nats: starts", ErrObjects)
		}
		o, err = jetstream.Open(ctx, jetstream.Config{Server: q})
	default:
		return nil, fmt.Errorf("%w: %s: known are file:///FOLDER, nats: (in this process), nats://HOST:PORT/BUCKET, s3://BUCKET/PREFIX and none:", ErrObjects, redacted(u))
	}
	if err != nil {
		return nil, fmt.Errorf("objects %s: %w", redacted(u), err)
	}
	return sealed.NewObjects(o, site.Vault), nil
}

// usualObjects is where they are that nobody says. Whoever sees the tasks of servers
// elsewhere should see what they name; a folder is faster than a server on the same
// disk; and a queue in memory carries texts without copying them.
func usualObjects(site Site) *url.URL {
	at, err := url.Parse(site.Queue)
	switch {
	case err != nil || site.Queue == "" || at.Scheme == "memory":
		return &url.URL{Scheme: "none"}
	case (at.Scheme == "nats" || at.Scheme == "tls") && at.Host != "":
		return at
	}
	return &url.URL{Scheme: "file", Path: filepath.Join(site.Dir, "objects")}
}
