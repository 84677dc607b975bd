package builtin

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/files"
	"github.com/heddle-run/heddle/store/sealed"
)

// ErrObjects is the answer to a URL of objects that names none of those linked.
var ErrObjects = errors.New("no such object store")

// openWays opens what carries tasks, and what keeps that of them which is too large.
func openWays(ctx context.Context, site Site) (queue.Queue, store.Objects, func(), error) {
	objects, err := openObjects(site)
	if err != nil {
		return nil, nil, nil, err
	}
	tasks, closeTasks, err := OpenQueue(ctx, site.Queue, site.Dir, site.Vault)
	if err != nil {
		return nil, nil, nil, err
	}
	return tasks, objects, func() {
		closeTasks()
		if objects != nil {
			objects.Close()
		}
	}, nil
}

// openObjects opens what keeps large inputs, sealed with the site's vault; nil is
// nothing. Without a URL it is a folder below the site's, but for a queue in memory:
// that carries texts without copying them.
func openObjects(site Site) (store.Objects, error) {
	u, err := url.Parse(site.Objects)
	if err != nil {
		if at, ok := errors.AsType[*url.Error](err); ok {
			err = at.Err // without the URL, which may hold a password
		}
		return nil, fmt.Errorf("%w: %w", ErrObjects, err)
	}
	dir := u.Path
	switch {
	case site.Objects == "":
		if site.Queue == "" || strings.HasPrefix(site.Queue, "memory:") {
			return nil, nil
		}
		dir = filepath.Join(site.Dir, "objects")
	case site.Objects == "none:":
		return nil, nil
	case u.Scheme == "file" && u.Host == "" && filepath.IsAbs(u.Path):
	default:
		return nil, fmt.Errorf("%w: %s: known are file:///FOLDER and none:", ErrObjects, redacted(u))
	}
	o, err := files.Open(dir)
	if err != nil {
		return nil, err
	}
	return sealed.NewObjects(o, site.Vault), nil
}
