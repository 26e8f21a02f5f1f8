/** Generated from the description of the API by "npm run generate". */

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process can serve: the database answers and is migrated */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measurements, as Prometheus reads them */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Makes an account; a link comes by mail, with which its owner confirms the address. The answer is the same where the address has an account already: then the mail says so.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, in a browser
         * @description Sets the cookie of a new session, and one by which the browser is known the next time. An unknown login, a wrong password, an address that is not confirmed and a disabled account are answered alike. Who fails often has to wait, longer each time; tries from elsewhere don’t make a known browser wait.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, if anybody
         * @description For pages: guests are no error here. Keeps a browser signed in that is in use.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of the cookie or the bearer token. Without one it changes nothing.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a bearer token, for a client
         * @description For programs that act for a person; it ends by itself after 15 minutes. For programs of an organizer there are API keys.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address
         * @description With the token of the link and the password of the account: who presses the link of an account that is not theirs gives nothing away.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link that confirms an address again */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a link to choose a new password */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the token of the link
         * @description Ends all sessions of the account.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the account that is signed in */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Delete the account
         * @description Bookings stay, but nothing says whose they were; everything else that is known about the person is removed. Who has the secret of a booking can still read it. Who is the only one in charge of an organizer hands that over first.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /** Change name and username */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/api/v1/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to change the e-mail address
         * @description A link goes to the new address; nothing changes before it is confirmed with `POST /auth/verify-email`.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Ends all other sessions.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the account is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all other sessions */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own bookings, the latest first
         * @description Those of the confirmed e-mail address, also from before there was an account. They open without their secret.
         */
        get: operations["listOwnBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept about the person */
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up a second factor
         * @description It counts once a code of the app confirms it: `POST /account/two-factor/confirm`.
         */
        post: operations["setUpTwoFactor"];
        /** Turn the second factor off */
        delete: operations["turnOffTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor on */
        post: operations["confirmTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/two-factor/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new backup codes
         * @description Those before are of no use any more.
         */
        post: operations["renewBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find accounts, the latest first */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an account */
        get: operations["getManagedAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Make administrators, disable accounts */
        patch: operations["patchManagedAccount"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign an account out everywhere */
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an account the mail to choose a new password
         * @description The link in it is good for an hour, and confirms the address too.
         */
        post: operations["helpWithPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find events with upcoming shows */
        get: operations["searchEvents"];
        put?: never;
        /** Make an event; it is seen once it has a show that is no draft */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an event with its shows; drafts only for who may see them */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        /** Delete an event that has no shows but drafts, which go with it */
        delete: operations["deleteEvent"];
        options?: never;
        head?: never;
        /** Change an event; its shows are changed by themselves */
        patch: operations["patchEvent"];
        trace?: never;
    };
    "/api/v1/events/{id}/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an event a show, with its tiers */
        post: operations["createShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an event an image; it is made anew in several widths */
        put: operations["setEventImage"];
        post?: never;
        /** Take the image of an event away */
        delete: operations["removeEventImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/{hash}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image in one width; it never changes */
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a search can be narrowed down to: cities, categories and prices of upcoming shows */
        get: operations["getSearchOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the events of an organizer, drafts included, with what they have sold */
        get: operations["listOrganizerEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the venues that an organizer may use: its own, and the house's */
        get: operations["listOrganizerVenues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/charts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a chart from a file; the same chart twice gives the first one */
        post: operations["importChartFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/charts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a chart from a file, and keep nothing
         * @description The chart as our own JSON, ready to be edited or imported.
         */
        post: operations["previewChartFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/charts/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a chart that is not stored as a file */
        post: operations["convertChart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a chart as a file
         * @description What each format has no place for is left out: see docs/charts.md.
         */
        get: operations["exportChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/chart-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a venue's charts that are being drawn */
        get: operations["listChartDrafts"];
        put?: never;
        /** Begin to draw a chart */
        post: operations["createChartDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chart-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a chart that is being drawn */
        get: operations["getChartDraft"];
        /**
         * Save a chart that is being drawn
         * @description A stale save says in `updatedBy` and `updatedAt` who saved meanwhile, and when.
         */
        put: operations["saveChartDraft"];
        post?: never;
        /** Delete a chart that is being drawn */
        delete: operations["deleteChartDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List venues */
        get: operations["listVenues"];
        put?: never;
        /** Make a venue */
        post: operations["createVenue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a venue */
        get: operations["getVenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a venue */
        patch: operations["patchVenue"];
        trace?: never;
    };
    "/api/v1/venues/{id}/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the venue's newest chart */
        get: operations["getVenueChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/charts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the charts of a venue, the newest first */
        get: operations["listVenueCharts"];
        put?: never;
        /** Import a chart; the same chart twice gives the first one */
        post: operations["importChart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a chart: it never changes */
        get: operations["getChart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a show, with refunds for everybody
         * @description Nothing is sold from now on. Holds, blocks and bookings are canceled and refunded in the background, and each customer gets a mail: see `GET /shows/{id}/cancellation`. There is no way back. Canceling again changes nothing. A PATCH of the status to `canceled` does the same.
         */
        post: operations["cancelShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the cancellation of a show has come */
        get: operations["getShowCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a show with its tiers; drafts only for who may see them */
        get: operations["getShow"];
        put?: never;
        post?: never;
        /** Delete a draft of which nothing was ever held or sold */
        delete: operations["deleteShow"];
        options?: never;
        head?: never;
        /** Change a show: its times, status, sale window, clocks, limit and tiers */
        patch: operations["patchShow"];
        trace?: never;
    };
    "/api/v1/shows/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a draft with the tiers, seats, limits and clocks of a show, and with its windows moved along */
        post: operations["duplicateShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left of each tier */
        get: operations["getAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The state of every seat
         * @description Compact, and only states: where seats are is in the chart of the venue, which never changes.
         */
        get: operations["getSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of stock and seats, as they happen
         * @description Server-Sent Events. `snapshot` is what `GET /shows/{id}/seats` answers; `delta` is `{from, revision, tiers, seats: {state: [seat, …]}}` and has what changed after the revision `from`, which is the one that the reader has; several changes may come as one. Each has its revision as its id: a reader that comes back with `Last-Event-ID` gets what it missed, or a new snapshot.
         */
        get: operations["watchShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold seats or tickets
         * @description All or nothing. The hold runs out at `expiresAt` unless it is extended or booked.
         */
        post: operations["createHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/best-available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose the best seats that are free
         * @description Takes nothing: hold the seats by their ids. For a moment others are proposed other seats.
         */
        get: operations["proposeSeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a hold */
        get: operations["getHold"];
        put?: never;
        post?: never;
        /**
         * Let a hold go
         * @description Its places are free at once. Without effect when it has ended already.
         */
        delete: operations["releaseHold"];
        options?: never;
        head?: never;
        /**
         * Add and remove places
         * @description All or nothing. What is added extends the clock, up to `expiresAtMax`.
         */
        patch: operations["changeHold"];
        trace?: never;
    };
    "/api/v1/holds/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time */
        post: operations["extendHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bookings, or find them, the latest first
         * @description Of shows of organizers that you may read bookings of. `q` finds a reference, a code or an id exactly, an e-mail at once in all shows, and parts of e-mails and of names (also those on tickets; neither case nor accents matter) by looking through bookings, show by show, the newest first: up to 50,000 of them a page. Such a page may be short, or empty, while `nextCursor` says that there is more to look through.
         */
        get: operations["listBookings"];
        put?: never;
        /**
         * Book
         * @description Books the places of a hold (send its secret), or places of a show directly; all or nothing. With a payment that is captured at once, or nothing to pay, the booking is `confirmed` and has tickets. Otherwise it is `pending` until `expiresAt`: pay with `POST /bookings/{id}/confirm`, or at `payments[].actionUrl`. A replay of a key answers the first booking with `Idempotency-Replayed: true`.
         */
        post: operations["createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a booking */
        get: operations["getBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a booking that waits for its payment
         * @description Without a payment only a total of zero, or a role, confirms. Confirming again changes nothing.
         */
        post: operations["confirmBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a booking or some of its tickets
         * @description The places are free at once; what was paid for them goes back. Canceling again changes nothing.
         */
        post: operations["cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give money back without touching places */
        post: operations["refundBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a booking other seats
         * @description All or nothing. Seats of another tier may be taken: the price stays what was paid. Tickets keep their ids and codes; tickets of one booking may swap their seats.
         */
        post: operations["moveSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name on a ticket
         * @description Its owner may until the show starts, roles always. The ticket keeps its code.
         */
        patch: operations["renameTicket"];
        trace?: never;
    };
    "/api/v1/shows/{id}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the blocks of a show, the latest first */
        get: operations["listBlocks"];
        put?: never;
        /**
         * Block seats or tickets
         * @description Keeps places from sale, all or nothing, until they are released or sold: before the sale, during it, and of drafts. To the public they are held.
         */
        post: operations["createBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a block */
        get: operations["getBlock"];
        put?: never;
        post?: never;
        /**
         * Release a block
         * @description Its places are free at once. Without effect when it is over already.
         */
        delete: operations["releaseBlock"];
        options?: never;
        head?: never;
        /**
         * Add and remove places of a block, or change its note
         * @description All or nothing. A block without places is over.
         */
        patch: operations["changeBlock"];
        trace?: never;
    };
    "/api/v1/blocks/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book places of a block
         * @description Books some of its places, or all of them, in one step: nobody else can take them in between. Outside sale windows and limits, at today’s prices. A replay of a key answers the first booking with `Idempotency-Replayed: true`.
         */
        post: operations["sellBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a show sells
         * @description Figures of a sale, a few seconds old; the database is asked once, however many watch. In a sale of more than 20,000 holds and bookings, what is canceled or refunded later shows within a minute or so.
         */
        get: operations["getShowSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/heat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which seats of a show went first
         * @description A show without seats has none: its lists are empty.
         */
        get: operations["getShowHeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the shows of an organizer sell */
        get: operations["getOrganizerSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to a booking, in order
         * @description Derived from what is kept of the booking, its payments, its mails and the audit log. What is not kept, such as how a hold was changed before it was booked, is not in it, and `detail` says so.
         */
        get: operations["getBookingTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/exports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export bookings, tickets, customers or payments of a show
         * @description Streamed, however many rows there are. `Onsale-Rows` says how many to expect. CSV is RFC 4180 in UTF-8 with money as decimals; a text that a spreadsheet would run as a formula gets an apostrophe in front. JSON is one list, with money in minor units.
         */
        get: operations["exportShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits, in order, and why there was no offer yet */
        get: operations["listWaitlist"];
        put?: never;
        /**
         * Wait for a tier that is sold out
         * @description What comes back is offered in the order of joining, for a limited time, by mail and in the entry. One live entry a customer and tier. While the tier can be had, it refuses `waitlist_not_needed`.
         */
        post: operations["joinWaitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far an entry is, and its offer
         * @description With its secret, or signed in as its customer with a verified e-mail.
         */
        get: operations["getWaitlistEntry"];
        put?: never;
        post?: never;
        /**
         * Leave a waitlist, or let its offer go
         * @description Places of an offer go to the next in line. Without effect when the entry has ended already.
         */
        delete: operations["leaveWaitlist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/waitlist/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wanted and on offer, tier by tier */
        get: operations["summarizeWaitlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/waitlist/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make no more offers; what comes back is kept */
        post: operations["pauseWaitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/waitlist/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make offers again */
        post: operations["resumeWaitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take somebody off a waitlist, with the offer that they may have
         * @description They are told. Without effect on an entry that has ended.
         */
        post: operations["removeWaitlistEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of ticket codes */
        get: operations["listTicketKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in, and the latest scans */
        get: operations["listCheckIns"];
        put?: never;
        /**
         * Check tickets in
         * @description Each scan gets its own outcome; the first use of a ticket wins. Sending a scan again, with its id, changes nothing.
         */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/check-ins/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a mistaken check-in back */
        post: operations["undoCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door/shows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shows at whose door you may check tickets, the next first */
        get: operations["listDoorShows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shows/{id}/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a device at the door needs to decide by itself
         * @description All tickets with their states; with `since`, those that may have changed.
         */
        get: operations["getDoorList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the mails about a booking, the latest first */
        get: operations["listBookingMessages"];
        put?: never;
        /** Send a booking's tickets once more, to its customer */
        post: operations["sendBookingMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the mails that were kept, the latest first: only while no mail server is set up */
        get: operations["listMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a mail that was kept */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the organizers that you belong to; all of them for administrators */
        get: operations["listOrganizers"];
        put?: never;
        /**
         * Make an organizer, and be in charge of it
         * @description For administrators; with ORGANIZER_SIGNUP=open also for accounts with a verified address.
         */
        post: operations["createOrganizer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an organizer */
        get: operations["getOrganizer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organizer */
        patch: operations["patchOrganizer"];
        trace?: never;
    };
    "/api/v1/organizers/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of an organizer */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a member out of an organizer */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Give a member other roles */
        patch: operations["patchMember"];
        trace?: never;
    };
    "/api/v1/organizers/{id}/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Leave an organizer */
        delete: operations["leaveOrganizer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invitations that nobody has accepted yet */
        get: operations["listInvitations"];
        put?: never;
        /** Invite somebody by mail; a new invitation replaces the one before */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read an invitation by the token of its mail */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation, signed in with the address that it was sent to */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API keys of an organizer, the latest first */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key: it is shown once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/keys/{keyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace an API key: the new one is shown once, the old one works on for a while */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API key at once */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search an organizer's audit log, the latest first */
        get: operations["searchOrganizerAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizers/{id}/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export an organizer's audit log */
        get: operations["exportOrganizerAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the audit log of everybody, the latest first */
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the audit log of everybody */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How payments are taken here
         * @description The first one is the one that new payments go to.
         */
        get: operations["listPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * News of a payment, from its provider
         * @description Signed by the provider over the raw body. Safe to repeat: an event has its effect once. Anything but 2xx asks the provider to send it again.
         */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/simulator/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a simulated payment */
        get: operations["getSimulatedPayment"];
        put?: never;
        /**
         * Approve or decline a simulated payment
         * @description As the customer would at their bank. The booking learns of it by webhook; deciding again changes nothing.
         */
        post: operations["completeSimulatedPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Why the request was not met (RFC 9457). Some codes have further members.
         * @example {
         *       "type": "/docs/errors#seats_taken",
         *       "title": "Some of the seats are taken",
         *       "status": 409,
         *       "code": "seats_taken",
         *       "detail": "Seat 101 is taken.",
         *       "requestId": "kq3Zt1xY-1a",
         *       "conflicts": [
         *         {
         *           "seat": 101
         *         }
         *       ]
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the code is explained
             */
            type: string;
            title: string;
            status: number;
            /** @description What to decide by; see /docs/errors */
            code: string;
            /** @description One sentence for a person */
            detail: string;
            requestId: string;
            /** @description Fields that are wrong */
            errors?: {
                /** @description JSON pointer into the body; /query/…, /path/… or /headers/… elsewhere */
                pointer: string;
                detail: string;
            }[];
            /** @description What stood in the way */
            conflicts?: ({
                /** @description Seat that is taken */
                seat?: number;
                label?: string;
                /** @description Tier that has too little */
                tierId?: number;
                /** @description What is left of the tier */
                available?: number;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        Ready: {
            /** @enum {string} */
            status: "ready";
        };
        /**
         * @example {
         *       "seats": [
         *         101,
         *         102
         *       ]
         *     }
         * @example {
         *       "items": [
         *         {
         *           "tierId": 3,
         *           "quantity": 2
         *         }
         *       ]
         *     }
         * @example {
         *       "bestAvailable": {
         *         "tierId": 1,
         *         "quantity": 4
         *       }
         *     }
         */
        NewHold: {
            /** @description Seat numbers, as `GET /shows/{id}/seats` lists them */
            seats?: number[];
            /** @description Quantities of general tiers */
            items?: {
                tierId: number;
                quantity: number;
            }[];
            /** @description The server chooses; alone, without seats and items */
            bestAvailable?: {
                tierId?: number;
                quantity: number;
                /** @description Also places for wheelchairs */
                accessible?: boolean;
            };
        };
        /**
         * @example {
         *       "addSeats": [
         *         103
         *       ],
         *       "removeSeats": [
         *         101
         *       ]
         *     }
         * @example {
         *       "items": [
         *         {
         *           "tierId": 3,
         *           "quantity": 4
         *         }
         *       ]
         *     }
         */
        HoldChange: {
            /** @description Seat numbers, as `GET /shows/{id}/seats` lists them */
            addSeats?: number[];
            /** @description Seat numbers, as `GET /shows/{id}/seats` lists them */
            removeSeats?: number[];
            /** @description What the hold shall have of general tiers; 0 removes */
            items?: {
                tierId: number;
                quantity: number;
            }[];
        };
        SeatName: {
            id: number;
            name: string;
        };
        Line: {
            tierId: number;
            tierName: string;
            seat?: components["schemas"]["SeatName"];
            quantity: number;
            /** @description For one place, in minor units */
            price: number;
        };
        Hold: {
            /** Format: uuid */
            id: string;
            showId: number;
            /** @enum {string} */
            status: "held" | "pending" | "confirmed" | "canceled" | "expired";
            lines: components["schemas"]["Line"][];
            /** @description Minor units */
            total: number;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAtMax: string | null;
        };
        HoldWithSecret: {
            /** Format: uuid */
            id: string;
            showId: number;
            /** @enum {string} */
            status: "held" | "pending" | "confirmed" | "canceled" | "expired";
            lines: components["schemas"]["Line"][];
            /** @description Minor units */
            total: number;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAtMax: string | null;
            /** @description Send it as `Onsale-Secret` to read and change this; keep it like a key */
            secret: string;
        };
        ProposedSeat: {
            id: number;
            name: string;
            tierId: number;
            /** @description Minor units */
            price: number;
        };
        Proposal: {
            showId: number;
            seats: components["schemas"]["ProposedSeat"][];
            /** @description Minor units */
            total: number;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
        };
        /**
         * @example {
         *       "showId": 1,
         *       "seats": [
         *         101,
         *         102
         *       ],
         *       "customer": {
         *         "name": "Ada Lovelace",
         *         "email": "ada@example.com"
         *       },
         *       "payment": {
         *         "token": "tok_approve"
         *       },
         *       "expectedTotal": 10000
         *     }
         * @example {
         *       "showId": 2,
         *       "items": [
         *         {
         *           "tierId": 3,
         *           "quantity": 2
         *         }
         *       ],
         *       "customer": {
         *         "name": "Ada Lovelace",
         *         "email": "ada@example.com"
         *       },
         *       "payment": {
         *         "token": "tok_approve"
         *       }
         *     }
         * @example {
         *       "holdId": "0197a3f0-5b1c-8000-8000-04a1b2c3d400",
         *       "customer": {
         *         "name": "Ada Lovelace",
         *         "email": "ada@example.com"
         *       },
         *       "payment": {
         *         "token": "tok_approve"
         *       },
         *       "names": [
         *         "Ada",
         *         "Charles"
         *       ]
         *     }
         */
        NewBooking: {
            showId: number;
            /** @description Seat numbers, as `GET /shows/{id}/seats` lists them */
            seats?: number[];
            /** @description Quantities of general tiers */
            items?: {
                tierId: number;
                quantity: number;
            }[];
            customer: {
                name: string;
                /** Format: email */
                email: string;
                phone?: string;
                /** @description ISO 3166-1 alpha-2 */
                country?: string;
                postalCode?: string;
            };
            payment?: {
                /** @description Made by the payment provider */
                token: string;
            };
            /** @description Minor units; another total is refused, never charged */
            expectedTotal?: number;
            /** @description For the tickets, in the order of the lines; the customer for the rest */
            names?: string[];
        } | {
            holdId: string;
            customer: {
                name: string;
                /** Format: email */
                email: string;
                phone?: string;
                /** @description ISO 3166-1 alpha-2 */
                country?: string;
                postalCode?: string;
            };
            payment?: {
                /** @description Made by the payment provider */
                token: string;
            };
            /** @description Minor units; another total is refused, never charged */
            expectedTotal?: number;
            /** @description For the tickets, in the order of the lines; the customer for the rest */
            names?: string[];
        };
        /**
         * @example {
         *       "payment": {
         *         "token": "tok_approve"
         *       }
         *     }
         */
        Confirmation: {
            payment?: {
                /** @description Made by the payment provider */
                token: string;
            };
        };
        /**
         * @example {}
         * @example {
         *       "reason": "I am ill"
         *     }
         */
        Cancellation: {
            /** @description Ids of the tickets to cancel; all of them when absent */
            tickets?: string[];
            reason?: string;
        };
        /**
         * @example {
         *       "amount": 500,
         *       "reason": "The view was blocked"
         *     }
         */
        NewRefund: {
            /** @description Minor units; all that is left when absent */
            amount?: number;
            reason: string;
        };
        Ticket: {
            /** Format: uuid */
            id: string;
            /** @description Short, to be typed at the door */
            code: string;
            /** @description Signed, for a QR; see docs/door.md. Only where one booking that is valid is read or changed */
            qr?: string;
            tierId: number;
            tierName: string;
            seat?: components["schemas"]["SeatName"];
            name: string;
            /** @description Minor units */
            price: number;
            /** @description People it lets in */
            admits: number;
            /** @enum {string} */
            status: "valid" | "canceled";
        };
        BookingPayment: {
            number: number;
            provider: string;
            /** @enum {string} */
            state: "action_required" | "processing" | "unknown" | "authorized" | "captured" | "failed" | "voided";
            /** @description Minor units */
            amount: number;
            actionUrl: string | null;
            failure: string | null;
        };
        Refund: {
            number: number;
            paymentNumber: number;
            /** @description Minor units */
            amount: number;
            reason: string;
            /** @enum {string} */
            state: "requested" | "succeeded" | "failed";
        };
        Booking: {
            /** Format: uuid */
            id: string;
            showId: number;
            /** @enum {string} */
            status: "held" | "pending" | "confirmed" | "canceled" | "expired";
            lines: components["schemas"]["Line"][];
            /** @description Minor units */
            total: number;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string | null;
            /** @description Short, for people */
            reference: string;
            customer: {
                name: string;
                email: string;
                phone?: string;
                country?: string;
                postalCode?: string;
            } | null;
            /** @description Once it is confirmed */
            tickets: components["schemas"]["Ticket"][];
            payments: components["schemas"]["BookingPayment"][];
            refunds: components["schemas"]["Refund"][];
            /** @description Captured, in minor units */
            paid: number;
            /** @description Given back or on its way, in minor units */
            refunded: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            bookedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endedAt: string | null;
            endReason: string | null;
        };
        BookingWithSecret: {
            /** Format: uuid */
            id: string;
            showId: number;
            /** @enum {string} */
            status: "held" | "pending" | "confirmed" | "canceled" | "expired";
            lines: components["schemas"]["Line"][];
            /** @description Minor units */
            total: number;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string | null;
            /** @description Short, for people */
            reference: string;
            customer: {
                name: string;
                email: string;
                phone?: string;
                country?: string;
                postalCode?: string;
            } | null;
            /** @description Once it is confirmed */
            tickets: components["schemas"]["Ticket"][];
            payments: components["schemas"]["BookingPayment"][];
            refunds: components["schemas"]["Refund"][];
            /** @description Captured, in minor units */
            paid: number;
            /** @description Given back or on its way, in minor units */
            refunded: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            bookedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endedAt: string | null;
            endReason: string | null;
            /** @description Send it as `Onsale-Secret` to read and change this; keep it like a key */
            secret: string;
        };
        BookingPage: {
            items: components["schemas"]["Booking"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "moves": [
         *         {
         *           "fromSeat": 101,
         *           "toSeat": 205
         *         }
         *       ]
         *     }
         */
        SeatMoves: {
            moves: {
                /** @description Whose seat is given up */
                ticketId?: string;
                fromSeat?: number;
                toSeat: number;
            }[];
        };
        /**
         * @example {
         *       "name": "Charles Babbage"
         *     }
         */
        TicketName: {
            name: string;
        };
        /**
         * @example {
         *       "email": "ada@example.com",
         *       "password": "a long sentence",
         *       "name": "Ada Lovelace"
         *     }
         */
        NewSignUp: {
            /** Format: email */
            email: string;
            /** @description At least 10 characters of any kind */
            password: string;
            name: string;
        };
        /**
         * @example {
         *       "login": "ada@example.com",
         *       "password": "a long sentence"
         *     }
         */
        NewSignIn: {
            /** @description E-mail address or username */
            login: string;
            password: string;
            code?: string;
        };
        Verification: {
            /** @description From the link in the mail */
            token: string;
            password: string;
        };
        EmailOnly: {
            /** Format: email */
            email: string;
        };
        PasswordReset: {
            /** @description From the link in the mail */
            token: string;
            /** @description At least 10 characters of any kind */
            newPassword: string;
        };
        TokenAnswer: {
            /** @description Send it as `Authorization: Bearer <token>` */
            token: string;
            expiresInSeconds: number;
        };
        Verified: {
            /** @description With which to sign in now */
            email: string;
        };
        Account: {
            id: string;
            name: string;
            email: string;
            /** @description Whether its owner has confirmed the address */
            emailVerified: boolean;
            username: string | null;
            hasTwoFactor: boolean;
            /** @description Of the whole platform */
            isAdministrator: boolean;
            /** @description For whom this person works, and as what */
            organizers: {
                id: number;
                slug: string;
                name: string;
                roles: ("organizer" | "finance" | "door")[];
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            version: number;
        };
        SessionAnswer: {
            account: components["schemas"]["Account"] | null;
        };
        ManagedAccount: {
            id: string;
            name: string;
            email: string;
            /** @description Whether its owner has confirmed the address */
            emailVerified: boolean;
            username: string | null;
            hasTwoFactor: boolean;
            /** @description Of the whole platform */
            isAdministrator: boolean;
            /** @description For whom this person works, and as what */
            organizers: {
                id: number;
                slug: string;
                name: string;
                roles: ("organizer" | "finance" | "door")[];
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            version: number;
            /** @description It can not sign in */
            isDisabled: boolean;
            /** @description In how many browsers and clients it is signed in */
            openSessions: number;
        };
        ManagedAccountPage: {
            items: components["schemas"]["ManagedAccount"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        AccountPatch: {
            name?: string;
            /** @description To sign in with, beside the address; null: none */
            username?: string | null;
        };
        ManagedAccountPatch: {
            isAdministrator?: boolean;
            /** @description Its sessions end */
            isDisabled?: boolean;
            /**
             * @description Turned off, for who has lost app and backup codes
             * @enum {boolean}
             */
            hasTwoFactor?: false;
        };
        EmailChange: {
            /** Format: email */
            email: string;
            password: string;
        };
        PasswordChange: {
            password: string;
            /** @description At least 10 characters of any kind */
            newPassword: string;
        };
        PasswordOnly: {
            password: string;
        };
        CodeOnly: {
            code: string;
        };
        BackupCodes: {
            /** @description Each signs in once; they are not shown again */
            backupCodes: string[];
        };
        TwoFactorSetUp: {
            /** @description For an authenticator app: as a QR code */
            uri: string;
            /** @description Each signs in once; they are not shown again */
            backupCodes: string[];
        };
        Sessions: {
            items: {
                id: string;
                /**
                 * @description `token`: a client with a bearer token
                 * @enum {string}
                 */
                kind: "browser" | "token";
                /** @description The one that asks */
                isCurrent: boolean;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                expiresAt: string;
                address: string | null;
                userAgent: string | null;
            }[];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        DataExport: {
            account: components["schemas"]["Account"];
            sessions: {
                id: string;
                /**
                 * @description `token`: a client with a bearer token
                 * @enum {string}
                 */
                kind: "browser" | "token";
                /** @description The one that asks */
                isCurrent: boolean;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                expiresAt: string;
                address: string | null;
                userAgent: string | null;
            }[];
            /** @description What is kept, by what it is: bookings … */
            data: {
                [key: string]: unknown;
            };
        };
        AuditRows: {
            [key: string]: unknown;
        }[];
        AuditEntry: {
            id: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            at: string;
            actor: {
                /** @description account, key, administrator, system */
                kind: string;
                id: string | null;
                name: string;
            };
            /** @description Such as event.changed */
            action: string;
            organizerId: number | null;
            subject: {
                type: string;
                id: string;
            };
            showId: number | null;
            /** @description What of it differs */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description What of it differs */
            after: {
                [key: string]: unknown;
            } | null;
            requestId: string | null;
        };
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "seats": [
         *         101,
         *         102
         *       ],
         *       "note": "Friends of the band"
         *     }
         * @example {
         *       "items": [
         *         {
         *           "tierId": 3,
         *           "quantity": 20
         *         }
         *       ],
         *       "note": "Press"
         *     }
         */
        NewBlock: {
            /** @description Seat numbers */
            seats?: number[];
            /** @description Quantities of general tiers */
            items?: {
                tierId: number;
                quantity: number;
            }[];
            /** @description What the places are kept for */
            note: string;
        };
        /**
         * @example {
         *       "removeSeats": [
         *         102
         *       ]
         *     }
         * @example {
         *       "note": "Sponsors"
         *     }
         */
        BlockChange: {
            /** @description Seats to block too */
            addSeats?: number[];
            /** @description Seats to give back */
            removeSeats?: number[];
            /** @description What the block shall have of general tiers, not a difference; 0 gives all back */
            items?: {
                tierId: number;
                quantity: number;
            }[];
            /** @description What the places are kept for */
            note?: string;
        };
        Block: {
            /** Format: uuid */
            id: string;
            showId: number;
            /**
             * @description `canceled` once all was released or sold; then the lines are the last ones
             * @enum {string}
             */
            status: "held" | "canceled";
            note: string;
            /** @description Who made it */
            madeBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endedAt: string | null;
            /** @description Places it has */
            quantity: number;
            lines: components["schemas"]["Line"][];
        };
        BlockPage: {
            items: components["schemas"]["Block"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "seats": [
         *         101
         *       ],
         *       "customer": {
         *         "name": "Ada Lovelace",
         *         "email": "ada@example.com"
         *       },
         *       "settlement": "free"
         *     }
         */
        BlockSale: {
            /** @description Seat numbers, as `GET /shows/{id}/seats` lists them */
            seats?: number[];
            /** @description Quantities of general tiers */
            items?: {
                tierId: number;
                quantity: number;
            }[];
            customer: {
                name: string;
                /** Format: email */
                email: string;
                phone?: string;
                /** @description ISO 3166-1 alpha-2 */
                country?: string;
                postalCode?: string;
            };
            /** @description Minor units; another total is refused, never charged */
            expectedTotal?: number;
            /** @description For the tickets, in the order of the lines; the customer for the rest */
            names?: string[];
            payment?: {
                /** @description Made by the payment provider */
                token: string;
            };
            /**
             * @description `free`: the places cost nothing. `at_door`: to be paid there. Both confirm the booking at once. Without it and without a payment the booking waits to be paid
             * @enum {string}
             */
            settlement?: "free" | "at_door";
        };
        Message: {
            id: number;
            /** @description Such as tickets, canceled, refund */
            kind: string;
            /**
             * @description `kept`: there is no mail server; see the mailbox
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "kept";
            to: string;
            /** @description Null until it was sent or kept */
            headline: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            sentAt: string | null;
            attempts: number;
        };
        BookingMessages: {
            items: components["schemas"]["Message"][];
        };
        /**
         * @example {
         *       "kind": "tickets"
         *     }
         */
        NewMessage: {
            /** @enum {string} */
            kind: "tickets";
        };
        /** @description All seats that any of these name */
        SeatSelection: {
            /** @description Whole sections */
            sections?: string[];
            /** @description Categories of the chart, by name */
            categories?: string[];
            rows?: {
                section: string;
                rows: string[];
            }[];
            /** @description Seat numbers, both ends included */
            ranges?: {
                from: number;
                to: number;
            }[];
            /** @description Every seat that no other tier sells */
            rest?: boolean;
        };
        NewTier: {
            name: string;
            /**
             * @description Sold by quantity, or by seat
             * @enum {string}
             */
            kind: "general" | "reserved";
            /**
             * @description For one ticket, in minor units of the show's currency
             * @example 5000
             */
            price: number;
            description?: string;
            /** @description Fewest tickets of one order */
            orderMin?: number;
            /** @description Most tickets of one order */
            orderMax?: number;
            /** @description People one ticket lets in */
            admits?: number;
            /** @description All there are; for a reserved tier its seats */
            capacity?: number;
            /**
             * Format: date-time
             * @description The tier's own sale window, within the show's
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt?: string | null;
            /**
             * Format: date-time
             * @description The tier's own sale window, within the show's
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt?: string | null;
            /** @description Where the best seats look to, in chart units; null is the stage */
            focal?: {
                x: number;
                y: number;
            } | null;
            seats?: components["schemas"]["SeatSelection"];
        };
        /** @description Tiers that are not named stay as they are */
        TierChange: {
            /** @description Without it a tier is made */
            id?: number;
            remove?: boolean;
            name?: string;
            /**
             * @description Sold by quantity, or by seat
             * @enum {string}
             */
            kind?: "general" | "reserved";
            /**
             * @description For one ticket, in minor units of the show's currency
             * @example 5000
             */
            price?: number;
            description?: string;
            /** @description Fewest tickets of one order */
            orderMin?: number;
            /** @description Most tickets of one order */
            orderMax?: number;
            /** @description People one ticket lets in */
            admits?: number;
            /** @description All there are; for a reserved tier its seats */
            capacity?: number;
            /**
             * Format: date-time
             * @description The tier's own sale window, within the show's
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt?: string | null;
            /**
             * Format: date-time
             * @description The tier's own sale window, within the show's
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt?: string | null;
            /** @description Where the best seats look to, in chart units; null is the stage */
            focal?: {
                x: number;
                y: number;
            } | null;
            seats?: components["schemas"]["SeatSelection"];
        };
        NewShow: {
            venueId: number;
            /** @description A chart of the venue; needed by reserved tiers */
            chartId?: number | null;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endsAt: string;
            /** @description What tells it from the other shows of its event */
            name?: string;
            /** @description IANA time zone in which its times are told */
            timeZone?: string;
            /** @enum {string} */
            status?: "draft" | "published" | "paused" | "canceled";
            /**
             * Format: date-time
             * @description Null: at once
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt?: string | null;
            /**
             * Format: date-time
             * @description Null: when the show ends
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt?: string | null;
            /** @description The clock of a hold */
            holdSeconds?: number;
            /** @description No hold lives longer than this */
            holdMaxSeconds?: number;
            /** @description The clock of a booking that waits for payment */
            paymentSeconds?: number;
            /** @description Tickets one customer may have; null: no limit */
            customerLimit?: number | null;
            /** @description The clock of an offer of the waitlist */
            waitlistOfferSeconds?: number;
            tiers: components["schemas"]["NewTier"][];
        };
        ShowPatch: {
            /** @description What tells it from the other shows of its event */
            name?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endsAt?: string;
            /** @description IANA time zone in which its times are told */
            timeZone?: string;
            /** @enum {string} */
            status?: "draft" | "published" | "paused" | "canceled";
            /**
             * Format: date-time
             * @description Null: at once
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt?: string | null;
            /**
             * Format: date-time
             * @description Null: when the show ends
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt?: string | null;
            /** @description The clock of a hold */
            holdSeconds?: number;
            /** @description No hold lives longer than this */
            holdMaxSeconds?: number;
            /** @description The clock of a booking that waits for payment */
            paymentSeconds?: number;
            /** @description Tickets one customer may have; null: no limit */
            customerLimit?: number | null;
            /** @description The clock of an offer of the waitlist */
            waitlistOfferSeconds?: number;
            tiers?: components["schemas"]["TierChange"][];
        };
        ShowCopy: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endsAt?: string;
            /** @description What tells it from the other shows of its event */
            name?: string;
        };
        Tier: {
            id: number;
            name: string;
            /**
             * @description Sold by quantity, or by seat
             * @enum {string}
             */
            kind: "general" | "reserved";
            description: string;
            /**
             * @description For one ticket, in minor units of the show's currency
             * @example 5000
             */
            price: number;
            /** @description Fewest tickets of one order */
            orderMin: number;
            /** @description Most tickets of one order */
            orderMax: number;
            /** @description People one ticket lets in */
            admits: number;
            /** @description All there are; for a reserved tier its seats */
            capacity: number;
            /**
             * Format: date-time
             * @description The tier's own sale window, within the show's
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt: string | null;
            /**
             * Format: date-time
             * @description The tier's own sale window, within the show's
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt: string | null;
            /** @description Where the best seats look to, in chart units; null is the stage */
            focal: {
                x: number;
                y: number;
            } | null;
        };
        Show: {
            id: number;
            event: {
                id: number;
                slug: string;
                title: string;
                artists: string[];
                /** @description Who sells it; null for the house */
                organizerId: number | null;
            };
            venue: {
                id: number;
                slug: string;
                name: string;
                city: string;
                country: string;
                timeZone: string;
            };
            /** @description The chart on which its reserved tiers are sold */
            chartId: number | null;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /** @description What tells it from the other shows of its event */
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endsAt: string;
            /** @description IANA time zone in which its times are told */
            timeZone: string;
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "canceled";
            /**
             * Format: date-time
             * @description Null: at once
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt: string | null;
            /**
             * Format: date-time
             * @description Null: when the show ends
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt: string | null;
            /** @description The clock of a hold */
            holdSeconds: number;
            /** @description No hold lives longer than this */
            holdMaxSeconds: number;
            /** @description The clock of a booking that waits for payment */
            paymentSeconds: number;
            /** @description Tickets one customer may have; null: no limit */
            customerLimit: number | null;
            /** @description The clock of an offer of the waitlist */
            waitlistOfferSeconds: number;
            version: number;
            tiers: components["schemas"]["Tier"][];
            links: {
                self: string;
                event: string;
                venue: string;
                chart?: string;
                availability: string;
                seats: string;
                live: string;
                holds: string;
            };
        };
        NewEvent: {
            title: string;
            /** @description Such as rock, jazz, theater */
            category: string;
            /** @description Made of the title by default */
            slug?: string;
            description?: string;
            artists?: string[];
            /** @description What the event's image shows, for those who don't see it */
            imageAlt?: string;
            /** @description Who sells it; null for the house */
            organizerId?: number | null;
        };
        EventPatch: {
            title?: string;
            /** @description Such as rock, jazz, theater */
            category?: string;
            /** @description Made of the title by default */
            slug?: string;
            description?: string;
            artists?: string[];
            /** @description What the event's image shows, for those who don't see it */
            imageAlt?: string;
        };
        Event: {
            id: number;
            title: string;
            /** @description Such as rock, jazz, theater */
            category: string;
            /** @description Made of the title by default */
            slug: string;
            description: string;
            artists: string[];
            /** @description What the event's image shows, for those who don't see it */
            imageAlt: string;
            /** @description Null: none */
            image: {
                /** @description WebP, the narrowest first; their addresses never change their content */
                sizes: {
                    url: string;
                    width: number;
                    height: number;
                }[];
            } | null;
            /** @description Who sells it; null for the house */
            organizerId: number | null;
            version: number;
            /** @description By start */
            shows: components["schemas"]["Show"][];
            links: {
                self: string;
            };
        };
        ShowStock: {
            showId: number;
            capacity: number;
            /** @description May lag behind a little; exact in `/shows/{id}/availability` */
            available: number;
        };
        FoundEvent: {
            id: number;
            title: string;
            /** @description Such as rock, jazz, theater */
            category: string;
            /** @description Made of the title by default */
            slug: string;
            description: string;
            artists: string[];
            /** @description What the event's image shows, for those who don't see it */
            imageAlt: string;
            /** @description Null: none */
            image: {
                /** @description WebP, the narrowest first; their addresses never change their content */
                sizes: {
                    url: string;
                    width: number;
                    height: number;
                }[];
            } | null;
            /** @description Who sells it; null for the house */
            organizerId: number | null;
            version: number;
            /** @description Those that met the filters, by start */
            shows: components["schemas"]["Show"][];
            links: {
                self: string;
            };
            /** @description What is left of these shows, all tiers together */
            stock: components["schemas"]["ShowStock"][];
        };
        EventPage: {
            items: components["schemas"]["FoundEvent"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        SearchOptions: {
            cities: {
                city: string;
                country: string;
                /** @description Events with upcoming shows there */
                events: number;
            }[];
            categories: {
                category: string;
                /** @description Events with upcoming shows there */
                events: number;
            }[];
            prices: {
                /**
                 * @description ISO 4217; of every amount in here
                 * @example USD
                 */
                currency: string;
                /** @description Of the cheapest ticket, in minor units */
                min: number;
                /** @description Of the dearest, in minor units */
                max: number;
            }[];
        };
        MailHead: {
            id: number;
            kind: string;
            to: {
                address: string;
                name: string | null;
            };
            headline: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
        };
        MailPage: {
            items: components["schemas"]["MailHead"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        Mail: {
            id: number;
            kind: string;
            to: {
                address: string;
                name: string | null;
            };
            headline: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            text: string;
            /** @description A page of its own: show it in a sandbox */
            html: string;
            links: {
                label: string;
                href: string;
            }[];
        };
        /**
         * @example {
         *       "name": "Aurora Concerts"
         *     }
         */
        NewOrganizer: {
            name: string;
            /** @description Words of a-z and 0-9 joined by hyphens; made of the name by default */
            slug?: string;
        };
        OrganizerPatch: {
            name?: string;
            /** @description Words of a-z and 0-9 joined by hyphens; made of the name by default */
            slug?: string;
        };
        Organizer: {
            id: number;
            slug: string;
            name: string;
            version: number;
            links: {
                self: string;
            };
        };
        OwnOrganizer: {
            id: number;
            slug: string;
            name: string;
            version: number;
            links: {
                self: string;
            };
            roles: ("organizer" | "finance" | "door")[];
        };
        OwnOrganizerPage: {
            items: components["schemas"]["OwnOrganizer"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        Member: {
            accountId: string;
            name: string;
            email: string;
            roles: ("organizer" | "finance" | "door")[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            since: string;
        };
        /**
         * @example {
         *       "roles": [
         *         "finance",
         *         "door"
         *       ]
         *     }
         */
        MemberPatch: {
            roles: ("organizer" | "finance" | "door")[];
        };
        Invitation: {
            id: number;
            email: string;
            roles: ("organizer" | "finance" | "door")[];
            invitedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
        };
        /**
         * @example {
         *       "email": "grace@example.com",
         *       "roles": [
         *         "door"
         *       ]
         *     }
         */
        NewInvitation: {
            /** Format: email */
            email: string;
            roles: ("organizer" | "finance" | "door")[];
        };
        InvitationToken: {
            /** @description Of the mail */
            token: string;
        };
        OpenedInvitation: {
            organizer: {
                id: number;
                name: string;
            };
            email: string;
            roles: ("organizer" | "finance" | "door")[];
            invitedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string;
        };
        AcceptedInvitation: {
            organizerId: number;
            roles: ("organizer" | "finance" | "door")[];
        };
        ApiKey: {
            id: number;
            name: string;
            scopes: ("events.read-drafts" | "events.write" | "venues.write" | "shows.write" | "shows.cancel" | "sales.read" | "bookings.read" | "bookings.sell" | "bookings.change" | "bookings.refund" | "exports.read" | "blocks.write" | "waitlist.read" | "tickets.check-in" | "organizer.read" | "organizer.write" | "members.write" | "keys.write" | "audit.read")[];
            /** @description How it begins */
            prefix: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            rotatedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            oldKeyUntil: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            lastUsedAt: string | null;
        };
        ApiKeyWithText: {
            id: number;
            name: string;
            scopes: ("events.read-drafts" | "events.write" | "venues.write" | "shows.write" | "shows.cancel" | "sales.read" | "bookings.read" | "bookings.sell" | "bookings.change" | "bookings.refund" | "exports.read" | "blocks.write" | "waitlist.read" | "tickets.check-in" | "organizer.read" | "organizer.write" | "members.write" | "keys.write" | "audit.read")[];
            /** @description How it begins */
            prefix: string;
            createdBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            rotatedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            oldKeyUntil: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            lastUsedAt: string | null;
            /** @description The key itself: shown now, and never again */
            key: string;
        };
        /**
         * @example {
         *       "name": "Box office at the door",
         *       "scopes": [
         *         "bookings.read",
         *         "tickets.check-in"
         *       ]
         *     }
         */
        NewApiKey: {
            name: string;
            scopes: ("events.read-drafts" | "events.write" | "venues.write" | "shows.write" | "shows.cancel" | "sales.read" | "bookings.read" | "bookings.sell" | "bookings.change" | "bookings.refund" | "exports.read" | "blocks.write" | "waitlist.read" | "tickets.check-in" | "organizer.read" | "organizer.write" | "members.write" | "keys.write" | "audit.read")[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            expiresAt?: string;
        };
        Rotation: {
            /**
             * @description How long the old key works on
             * @default 24
             */
            overlapHours: number;
        };
        Invitations: {
            items: components["schemas"]["Invitation"][];
        };
        ApiKeys: {
            items: components["schemas"]["ApiKey"][];
        };
        Members: {
            items: components["schemas"]["Member"][];
        };
        NewVenue: {
            name: string;
            /** @description Such as stadium, club, theater */
            type: string;
            city: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            /** @description IANA time zone */
            timeZone: string;
            /** @description People it may hold */
            capacity: number;
            /** @description Made of the name by default */
            slug?: string;
            description?: string;
            address?: string;
            wheelchairAccessible?: boolean;
            /** @description Whose it is; null for the house */
            organizerId?: number | null;
        };
        VenuePatch: {
            name?: string;
            /** @description Such as stadium, club, theater */
            type?: string;
            city?: string;
            /** @description ISO 3166-1 alpha-2 */
            country?: string;
            /** @description IANA time zone */
            timeZone?: string;
            /** @description People it may hold */
            capacity?: number;
            /** @description Made of the name by default */
            slug?: string;
            description?: string;
            address?: string;
            wheelchairAccessible?: boolean;
        };
        Venue: {
            id: number;
            name: string;
            /** @description Such as stadium, club, theater */
            type: string;
            city: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string;
            /** @description IANA time zone */
            timeZone: string;
            /** @description People it may hold */
            capacity: number;
            /** @description Made of the name by default */
            slug: string;
            description: string;
            address: string;
            wheelchairAccessible: boolean;
            /** @description Its newest chart */
            chartId: number | null;
            /** @description Whose it is; null for the house, whose venues everybody may use */
            organizerId: number | null;
            version: number;
            links: {
                self: string;
                chart?: string;
            };
        };
        VenuePage: {
            items: components["schemas"]["Venue"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        ChartRow: {
            /** @description Counted from the front of the section */
            row: number;
            label: string;
            /** @description Seat ids: what holds and bookings name */
            seats: number[];
            labels: string[];
            /** @description Neighbors differ by one */
            positions: number[];
            x: number[];
            y: number[];
        };
        ChartSection: {
            section: number;
            name: string;
            outline: [
                number,
                number
            ][];
            rows: components["schemas"]["ChartRow"][];
        };
        Chart: {
            id: number;
            venueId: number;
            name: string;
            seatCount: number;
            layout: {
                width: number;
                height: number;
                stage: {
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                    label: string;
                };
            };
            sections: components["schemas"]["ChartSection"][];
            /** @description Seats with a place for a wheelchair */
            accessible: number[];
            /** @description Seats for who comes along with a wheelchair */
            companions: number[];
            /** @description Groups of seats that are likely to be a tier: `seats.categories` of a tier names them */
            categories: {
                name: string;
                /** @description As #rrggbb */
                color: string | null;
                /** @description Its seats, both ends included */
                ranges: {
                    from: number;
                    to: number;
                }[];
            }[];
        };
        ChartList: {
            items: {
                id: number;
                name: string;
                seatCount: number;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                createdAt: string;
            }[];
        };
        StoredChart: {
            id: number;
            venueId: number;
            seatCount: number;
            /** @description What of a file could not be kept, or was changed */
            notes?: string[];
            links: {
                self: string;
                venue: string;
            };
        };
        NewChart: {
            name?: string;
            layout?: {
                width: number;
                height: number;
                stage: {
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                    label: string;
                };
            };
            /** @description Seats likely to be a tier of their own */
            categories?: {
                name: string;
                /** @description As #rrggbb */
                color?: string;
            }[];
            sections: {
                name: string;
                /** @description Name of a category; what says nothing has that around it */
                category?: string;
                outline?: [
                    number,
                    number
                ][];
                /** @description From the front */
                rows: {
                    label: string;
                    /** @description Name of a category; what says nothing has that around it */
                    category?: string;
                    /** @description The seats from the left; or how many there are, labeled from 1 */
                    seats: {
                        label: string;
                        /** @description Number within the chart */
                        seat?: number;
                        /** @description A gap is an aisle */
                        position?: number;
                        x?: number;
                        y?: number;
                        /** @description A place for a wheelchair */
                        accessible?: boolean;
                        /** @description For who comes along with a wheelchair */
                        companion?: boolean;
                        /** @description Name of a category; what says nothing has that around it */
                        category?: string;
                    }[] | number;
                }[];
            }[];
        };
        ChartDraftHead: {
            id: number;
            venueId: number;
            name: string;
            seatCount: number;
            version: number;
            /** @description Who saved it last */
            updatedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            updatedAt: string;
            links: {
                self: string;
            };
        };
        ChartDraftPage: {
            items: components["schemas"]["ChartDraftHead"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        ChartDocument: {
            name: string;
            width: number;
            height: number;
            stage: {
                x: number;
                y: number;
                width: number;
                height: number;
                label: string;
            };
            categories: {
                id: number;
                name: string;
                color: string | null;
            }[];
            sections: {
                id: number;
                name: string;
                outline: [
                    number,
                    number
                ][];
                /** @description From the front */
                rows: {
                    id: number;
                    label: string;
                    /** @description `arc` has x, y, angle, spacing, count and bend; `free` has xs and ys */
                    shape: {
                        /** @enum {string} */
                        kind: "arc" | "free";
                        x?: number;
                        y?: number;
                        /** @description Radians; 0 is to the right */
                        angle?: number;
                        spacing?: number;
                        count?: number;
                        /** @description One divided by the radius */
                        bend?: number;
                        xs?: number[];
                        ys?: number[];
                    };
                    numbering: {
                        /** @enum {string} */
                        from: "left" | "right" | "center";
                        start: number;
                        step: number;
                        prefix: string;
                        countsGaps: boolean;
                    };
                    /** @description Position of the first place */
                    first: number;
                    /** @description 0 for none */
                    category: number;
                    places: {
                        /** @description The place, from 0 at the left */
                        at: number;
                        removed?: boolean;
                        label?: string;
                        accessible?: boolean;
                        companion?: boolean;
                        /** @description 0 for none */
                        category?: number;
                    }[];
                }[];
            }[];
        };
        ChartDraft: {
            id: number;
            venueId: number;
            name: string;
            seatCount: number;
            version: number;
            /** @description Who saved it last */
            updatedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            updatedAt: string;
            links: {
                self: string;
            };
            document: components["schemas"]["ChartDocument"];
        };
        ChartDraftBody: {
            document: components["schemas"]["ChartDocument"];
        };
        /** @description A chart in the JSON of its format: see docs/charts.md */
        ChartFile: {
            [key: string]: unknown;
        };
        ChartPreview: {
            chart: components["schemas"]["NewChart"];
            /** @description What of the file could not be kept, or was changed */
            notes: string[];
        };
        SoldStock: {
            showId: number;
            capacity: number;
            held: number;
            /** @description Booked and not paid yet */
            pending: number;
            sold: number;
        };
        OwnEvent: {
            id: number;
            title: string;
            /** @description Such as rock, jazz, theater */
            category: string;
            /** @description Made of the title by default */
            slug: string;
            description: string;
            artists: string[];
            /** @description What the event's image shows, for those who don't see it */
            imageAlt: string;
            /** @description Null: none */
            image: {
                /** @description WebP, the narrowest first; their addresses never change their content */
                sizes: {
                    url: string;
                    width: number;
                    height: number;
                }[];
            } | null;
            /** @description Who sells it; null for the house */
            organizerId: number | null;
            version: number;
            /** @description By start */
            shows: components["schemas"]["Show"][];
            links: {
                self: string;
            };
            /** @description What its shows have sold, all tiers together; empty for who may not know */
            stock: components["schemas"]["SoldStock"][];
        };
        OwnEventPage: {
            items: components["schemas"]["OwnEvent"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        PaymentMethod: {
            provider: string;
            /** @description Tokens that stand for test cards; empty where real money is taken */
            testTokens: string[];
        };
        PaymentMethods: {
            items: components["schemas"]["PaymentMethod"][];
        };
        SimulatedPayment: {
            reference: string;
            /** @description Minor units */
            amount: number;
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /** @enum {string} */
            state: "action_required" | "processing" | "captured" | "failed" | "voided";
        };
        /**
         * @example {
         *       "outcome": "approve"
         *     }
         */
        SimulatedDecision: {
            /** @enum {string} */
            outcome: "approve" | "decline";
        };
        ExportedRows: {
            [key: string]: unknown;
        }[];
        Revenue: {
            /** @description Taken from customers, in minor units */
            captured: number;
            /** @description Given back or on its way back, in minor units */
            refunded: number;
            /** @description What is left, in minor units */
            net: number;
        };
        ShowSales: {
            showId: number;
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "canceled";
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            saleOpensAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            saleClosesAt: string | null;
            revenue: components["schemas"]["Revenue"];
            places: {
                capacity: number;
                /** @description In baskets, or offered to the waitlist */
                held: number;
                /** @description Waiting for payment */
                pending: number;
                sold: number;
                /** @description Kept back by the house */
                blocked: number;
                available: number;
            };
            tiers: {
                tierId: number;
                name: string;
                /**
                 * @description Sold by quantity, or by seat
                 * @enum {string}
                 */
                kind: "general" | "reserved";
                /** @description For one ticket, in minor units */
                price: number;
                capacity: number;
                /** @description In baskets, or offered to the waitlist */
                held: number;
                /** @description Waiting for payment */
                pending: number;
                sold: number;
                /** @description Kept back by the house */
                blocked: number;
                available: number;
                /** @description What its valid tickets cost, paid or not, in minor units */
                revenue: number;
            }[];
            orders: {
                confirmed: number;
                /** @description Waiting for payment */
                pending: number;
                /** @description Confirmed, and canceled as a whole */
                canceled: number;
            };
            /** @description The mean; null before the first booking */
            ticketsPerOrder: number | null;
            orderSizes: {
                tickets: number;
                orders: number;
            }[];
            /** @description Bookings made without a hold are not in it */
            conversion: {
                /** @description Holds that buyers have made */
                holds: number;
                /** @description Those that have become confirmed bookings */
                bought: number;
                /** @description In a basket or waiting for payment now */
                open: number;
                /** @description Ran out, or were released, unpaid */
                lost: number;
                /** @description `bought` by `holds` without `open`; null while none is decided */
                rate: number | null;
            };
            checkIns: {
                /** @description Used at the door */
                tickets: number;
                /** @description That they let in */
                people: number;
            };
            /** @description The last sixty minutes, the running one included */
            perMinute: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                at: string;
                /** @description Bookings confirmed then; one that is canceled later stays in */
                orders: number;
                tickets: number;
                /** @description Minor units */
                revenue: number;
            }[];
            sinceOpening: {
                bucketSeconds: number;
                points: {
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2030-12-31T20:00:00.000Z
                     */
                    at: string;
                    /** @description Bookings confirmed then; one that is canceled later stays in */
                    orders: number;
                    tickets: number;
                    /** @description Minor units */
                    revenue: number;
                    /** @description Holds made then */
                    holds: number;
                    /** @description Those of them that have become confirmed bookings */
                    bought: number;
                    /** @description Those of them that are still under way */
                    open: number;
                }[];
            } | null;
        };
        ShowHeat: {
            showId: number;
            /** @description Sold seats */
            seats: number[];
            /** @description One digit for each of them: 5 for the fifth that sold first, down to 1 for the last */
            steps: string;
            /** @description The ones that sold best first */
            sections: {
                name: string;
                /** @description That the show sells there */
                seats: number;
                sold: number;
                /** @description Mean step of its sold seats; null while none is sold */
                heat: number | null;
                /**
                 * Format: date-time
                 * @description When half of what is sold there was sold
                 * @example 2030-12-31T20:00:00.000Z
                 */
                halfSoldAt: string | null;
            }[];
        };
        OrganizerSales: {
            organizerId: number;
            /** @description Those to come, the next first; then those that were, the last first; at most 200 */
            shows: {
                showId: number;
                eventId: number;
                eventSlug: string;
                eventTitle: string;
                name: string;
                venueName: string;
                timeZone: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                endsAt: string;
                /** @enum {string} */
                status: "draft" | "published" | "paused" | "canceled";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                saleOpensAt: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                saleClosesAt: string | null;
                /**
                 * @description ISO 4217; of every amount in here
                 * @example USD
                 */
                currency: string;
                capacity: number;
                /** @description In baskets, kept back by the house, or waiting for payment */
                held: number;
                sold: number;
                revenue: components["schemas"]["Revenue"];
            }[];
            /** @description Of the shows listed, by currency */
            revenue: {
                /**
                 * @description ISO 4217; of every amount in here
                 * @example USD
                 */
                currency: string;
                /** @description Taken from customers, in minor units */
                captured: number;
                /** @description Given back or on its way back, in minor units */
                refunded: number;
                /** @description What is left, in minor units */
                net: number;
            }[];
            sold: number;
            capacity: number;
        };
        Timeline: {
            items: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                at: string;
                /** @enum {string} */
                kind: "hold" | "booking" | "payment" | "ticket" | "refund" | "message" | "change" | "check-in";
                /** @description One sentence in English */
                text: string;
                detail: string | null;
                /** @description Who did it; null where that is not known */
                by: string | null;
            }[];
        };
        TierAvailability: {
            tierId: number;
            name: string;
            /**
             * @description Sold by quantity, or by seat
             * @enum {string}
             */
            kind: "general" | "reserved";
            /** @description For one ticket, in minor units */
            price: number;
            capacity: number;
            held: number;
            pending: number;
            sold: number;
            /** @description What anybody may buy now */
            available: number;
            /** @description Whether somebody waits for it: what comes back is theirs first */
            waitlist: boolean;
        };
        Availability: {
            showId: number;
            /** @enum {string} */
            status: "draft" | "published" | "paused" | "canceled";
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
            /** @description Rises with every change of stock or seats */
            revision: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            at: string;
            tiers: components["schemas"]["TierAvailability"][];
        };
        SeatStates: {
            revision: number;
            /** @description [tierId, capacity, held, pending, sold, floor where somebody waits: with so many free or more, none are for sale] */
            tiers: number[][];
            seats: {
                /** @description [first, last] of each run of seat numbers */
                ranges: number[][];
                /** @description [tierId, how many seats in a row] */
                tiers: number[][];
                /** @description One letter a seat: available, held, pending, sold */
                states: string;
            };
        };
        /**
         * @example {
         *       "reason": "The singer is ill"
         *     }
         */
        NewCancellation: {
            /** @description What customers are told */
            reason: string;
        };
        ShowCancellation: {
            showId: number;
            reason: string;
            requestedBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            requestedAt: string;
            /**
             * Format: date-time
             * @description When nothing was live any more; refunds may still be under way
             * @example 2030-12-31T20:00:00.000Z
             */
            finishedAt: string | null;
            /** @description What is still to be canceled */
            left: {
                holds: number;
                blocks: number;
                bookings: number;
            };
            /** @description Bookings that were canceled with the show */
            canceledBookings: number;
            refunds: {
                requested: {
                    count: number;
                    /** @description Minor units */
                    amount: number;
                };
                succeeded: {
                    count: number;
                    /** @description Minor units */
                    amount: number;
                };
                failed: {
                    count: number;
                    /** @description Minor units */
                    amount: number;
                };
            };
            /**
             * @description ISO 4217; of every amount in here
             * @example USD
             */
            currency: string;
        };
        /**
         * @example {
         *       "scans": [
         *         {
         *           "id": "0f8a2c1e-6c6f-4c5e-9d3b-2f1a4b5c6d7e",
         *           "code": "4-K7PX2M-01-9Q4T2VB",
         *           "device": "Gate 1"
         *         }
         *       ]
         *     }
         */
        NewScans: {
            scans: {
                /**
                 * Format: uuid
                 * @description Made by the device; the same for each retry
                 */
                id: string;
                /** @description As scanned or typed: a signed code, or the short one */
                code: string;
                /** @description Name of the device or gate */
                device: string;
                /** @description Who come in by it, where a ticket admits several; 1 when absent */
                people?: number;
                /**
                 * Format: date-time
                 * @description By the device's clock; counts for what was offline
                 * @example 2030-12-31T20:00:00.000Z
                 */
                scannedAt?: string;
                /**
                 * @description What the device told the person by itself; absent while the person waits for this answer
                 * @enum {string}
                 */
                offline?: "admitted" | "turned_away";
            }[];
        };
        Scan: {
            /**
             * Format: uuid
             * @description Made by the device; the same for each retry
             */
            id: string;
            /**
             * @description Decide by it; docs/door.md says what to do
             * @enum {string}
             */
            outcome: "admitted" | "already_used" | "canceled" | "not_paid" | "wrong_show" | "unknown_ticket" | "bad_signature" | "turned_away";
            ticketId: string | null;
            tierId: number | null;
            tierName: string;
            seat?: {
                id: number;
                name: string;
            };
            /** @description Of the holder */
            name: string;
            /** @description People it lets in */
            admits: number;
            /** @description Of them are in */
            peopleIn: number;
            /** @description Were let in by this scan */
            people: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            at: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            recordedAt: string;
            device: string;
            by: string;
            /** @enum {string|null} */
            offline: "admitted" | "turned_away" | null;
            /** @description The device told something else while it was offline */
            conflict: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            undoneAt: string | null;
            undoneBy: string | null;
            /** @description When, where and by whom the ticket was used first */
            first: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                at: string;
                device: string;
                by: string;
            } | null;
            /** @description The show that the code is for, with `wrong_show` */
            otherShow: {
                id: number;
                title: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                startsAt: string;
            } | null;
        };
        ScanAnswers: {
            /** @description In the order of the request */
            scans: components["schemas"]["Scan"][];
        };
        UndoCheckIn: {
            /**
             * Format: uuid
             * @description Made by the device; the same for each retry
             */
            scanId: string;
        };
        CheckIns: {
            /** @description People */
            in: number;
            /** @description People that all valid tickets admit */
            expected: number;
            tiers: {
                tierId: number;
                tierName: string;
                in: number;
                expected: number;
            }[];
            /** @description Scans that a person has to look at */
            conflicts: number;
            /** @description The latest first */
            items: components["schemas"]["Scan"][];
            nextCursor: string | null;
        };
        TicketKey: {
            /** @description First byte of the SHA-256 of the key; codes begin with it */
            id: number;
            /** @enum {string} */
            algorithm: "Ed25519";
            /** @description 32 bytes, base64url */
            key: string;
        };
        TicketKeys: {
            /** @description Whose codes are taken; the first one signs */
            keys: components["schemas"]["TicketKey"][];
        };
        DoorList: {
            show: {
                id: number;
                title: string;
                name: string;
                venue: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                endsAt: string;
                timeZone: string;
                /** @enum {string} */
                status: "draft" | "published" | "paused" | "canceled";
            };
            keys: components["schemas"]["TicketKey"][];
            tiers: {
                id: number;
                name: string;
                admits: number;
            }[];
            /** @description Send it as `since`, to get what has changed */
            version: string;
            /** @description All tickets; false: those that may have changed */
            isComplete: boolean;
            tickets: {
                id: string;
                /** @description First 8 characters of the SHA-256 of the short code, base64url */
                code: string;
                tier: number;
                seat?: string;
                name: string;
                /** @enum {boolean} */
                canceled?: true;
                /** @description Used */
                in?: {
                    people: number;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2030-12-31T20:00:00.000Z
                     */
                    at: string;
                    device: string;
                };
            }[];
        };
        DoorShowPage: {
            items: {
                id: number;
                title: string;
                name: string;
                venue: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                startsAt: string;
                timeZone: string;
                /** @enum {string} */
                status: "draft" | "published" | "paused" | "canceled";
            }[];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "tierId": 1,
         *       "quantity": 2,
         *       "allOrNothing": true,
         *       "customer": {
         *         "email": "ada@example.com"
         *       }
         *     }
         */
        NewWaitlistEntry: {
            tierId: number;
            quantity: number;
            /** @description Whether fewer are of no use. Default: false, fewer are offered too */
            allOrNothing?: boolean;
            customer: {
                name?: string;
                /**
                 * Format: email
                 * @description Told when there is an offer
                 */
                email: string;
            };
        };
        WaitlistEntry: {
            /** Format: uuid */
            id: string;
            showId: number;
            tierId: number;
            tierName: string;
            quantity: number;
            allOrNothing: boolean;
            /**
             * @description `waiting` and `offered` may still come to something, all others are final
             * @enum {string}
             */
            state: "waiting" | "offered" | "bought" | "declined" | "expired" | "left" | "removed" | "closed";
            /** @description How many wait for the same tier and came before; null when it waits no more */
            ahead: number | null;
            customer: {
                name: string;
                email: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endedAt: string | null;
            /** @description What is kept for this customer until `expiresAt`; null unless it is their turn */
            offer: {
                /**
                 * Format: uuid
                 * @description Book it as any hold, before it runs out
                 */
                holdId: string;
                /** @description Send it as `Onsale-Secret` to read and change this; keep it like a key */
                secret: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                expiresAt: string;
                lines: components["schemas"]["Line"][];
                /** @description Minor units */
                total: number;
                /**
                 * @description ISO 4217; of every amount in here
                 * @example USD
                 */
                currency: string;
                /** @description Whether it is a booking that waits for its payment */
                booked: boolean;
            } | null;
        };
        WaitlistEntryWithSecret: {
            /** Format: uuid */
            id: string;
            showId: number;
            tierId: number;
            tierName: string;
            quantity: number;
            allOrNothing: boolean;
            /**
             * @description `waiting` and `offered` may still come to something, all others are final
             * @enum {string}
             */
            state: "waiting" | "offered" | "bought" | "declined" | "expired" | "left" | "removed" | "closed";
            /** @description How many wait for the same tier and came before; null when it waits no more */
            ahead: number | null;
            customer: {
                name: string;
                email: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endedAt: string | null;
            /** @description What is kept for this customer until `expiresAt`; null unless it is their turn */
            offer: {
                /**
                 * Format: uuid
                 * @description Book it as any hold, before it runs out
                 */
                holdId: string;
                /** @description Send it as `Onsale-Secret` to read and change this; keep it like a key */
                secret: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                expiresAt: string;
                lines: components["schemas"]["Line"][];
                /** @description Minor units */
                total: number;
                /**
                 * @description ISO 4217; of every amount in here
                 * @example USD
                 */
                currency: string;
                /** @description Whether it is a booking that waits for its payment */
                booked: boolean;
            } | null;
            /** @description Send it as `Onsale-Secret` to read and change this; keep it like a key */
            secret: string;
        };
        ListedWaitlistEntry: {
            /** Format: uuid */
            id: string;
            /** @description Rises with each who joins; never given twice */
            position: number;
            tierId: number;
            customer: {
                name: string;
                email: string;
            };
            quantity: number;
            allOrNothing: boolean;
            /**
             * @description `waiting` and `offered` may still come to something, all others are final
             * @enum {string}
             */
            state: "waiting" | "offered" | "bought" | "declined" | "expired" | "left" | "removed" | "closed";
            /** @description How many wait for the same tier and came before; null when it waits no more */
            ahead: number | null;
            /**
             * @description Why there is no offer yet: the list is paused, the sale is not open, the limit of the customer, nothing is free, fewer are free than are wanted at least, what is free goes to those before, or it is the next
             * @enum {string|null}
             */
            waitingFor: "paused" | "sale" | "limit" | "nothing_free" | "more_places" | "others" | "next" | null;
            /** @description Places of the offer that was made */
            offered: number | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            joinedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            offeredAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            offerExpiresAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2030-12-31T20:00:00.000Z
             */
            endedAt: string | null;
        };
        WaitlistEntryPage: {
            items: components["schemas"]["ListedWaitlistEntry"][];
            /** @description Send it as `cursor` for the next page; null on the last */
            nextCursor: string | null;
        };
        WaitlistTier: {
            tierId: number;
            name: string;
            capacity: number;
            sold: number;
            free: number;
            /** @description Whether what is free is kept for those who wait */
            kept: boolean;
            /** @description Entries that wait */
            waiting: number;
            /** @description Places that they want */
            wanted: number;
            /** @description Offers that stand */
            offers: number;
            /** @description Their places */
            offered: number;
            /** @description Places that were bought from offers */
            bought: number;
        };
        WaitlistSummary: {
            showId: number;
            /** @description Nothing is offered; what comes back is kept */
            paused: boolean;
            /** @description The clock of an offer */
            offerSeconds: number;
            tiers: components["schemas"]["WaitlistTier"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description `not_ready`: This node can't serve yet */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignUp"];
            };
        };
        responses: {
            /** @description A mail goes to the address if it can */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignIn"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_failed`: Signing in failed; `second_factor_required`: A second factor is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignIn"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_failed`: Signing in failed; `second_factor_required`: A second factor is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: The link is of no use any more */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailOnly"];
            };
        };
        responses: {
            /** @description A mail goes to the address if it can */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailOnly"];
            };
        };
        responses: {
            /** @description A mail goes to the address if it can */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: The link is of no use any more */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordOnly"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong; `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_organizer`: Somebody has to stay in charge */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `username_taken`: The username is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChange"];
            };
        };
        responses: {
            /** @description A mail goes to the address if it can */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong; `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong; `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found`: There is no such session */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnBookings: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email_unverified`: The e-mail address is not confirmed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordOnly"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorSetUp"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong; `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `two_factor_on`: The second factor is on already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    turnOffTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordOnly"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong; `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeOnly"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `two_factor_off`: The second factor is not set up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_wrong`: The code is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordOnly"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodes"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `password_wrong`: The password is wrong; `cross_site`: The request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `two_factor_off`: The second factor is not set up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query: {
                /** @description A part of name, e-mail address or username */
                q?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccountPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManagedAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_found`: There is no such account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchManagedAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagedAccountPatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedAccount"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_found`: There is no such account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_administrator`: Somebody has to administer this box office */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_found`: There is no such account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    helpWithPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A mail goes to the address if it can */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_not_found`: There is no such account */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchEvents: {
        parameters: {
            query: {
                /** @description Words in title, artists, category, venue or city; typos are forgiven; "phrase", -without, or */
                q?: string;
                /** @description Part of the name of an artist */
                artist?: string;
                /** @description Id, slug, or part of the name of a venue */
                venue?: string;
                /** @description The city of a show */
                city?: string;
                /** @description The category of the event */
                category?: string;
                /**
                 * @description Shows that start then or later; by default those that have not ended
                 * @example 2030-12-31T20:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Shows that start before
                 * @example 2030-12-31T20:00:00.000Z
                 */
                to?: string;
                /**
                 * @description Shows that are sold in it, ISO 4217
                 * @example USD
                 */
                currency?: string;
                /** @description Some tier costs at least this, in minor units; name a `currency` to compare like with like */
                minPrice?: number;
                /** @description Some tier costs at most this, in minor units; name a `currency` to compare like with like */
                maxPrice?: number;
                /** @description Only shows on sale now with something left */
                available?: boolean;
                /** @description Also drafts, canceled and past shows; for the administrator */
                drafts?: boolean;
                /** @description Default: relevance with q, else date */
                sort?: "date" | "relevance" | "price" | "title";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description `event_not_found`: There is no such event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `event_not_found`: There is no such event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_in_use`: Sales stand in the way of this change */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventPatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `event_not_found`: There is no such event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShow"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Show"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `event_not_found`: There is no such event; `venue_not_found`: There is no such venue; `chart_not_found`: There is no such chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setEventImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
                "image/avif": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `event_not_found`: There is no such event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `image_invalid`: The image can not be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEventImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `event_not_found`: There is no such event */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
                /** @description One of its widths, such as `960.webp` */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WebP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": unknown;
                };
            };
            /** @description `image_not_found`: There is no such image */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearchOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchOptions"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizerEvents: {
        parameters: {
            query: {
                /** @description Words in title, artists, category, venue or city; typos are forgiven */
                q?: string;
                /** @description With shows to come or without any, by the next date; or all over */
                when: "upcoming" | "past";
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path: {
                /** @description An id; `house` for what belongs to no organizer, which is for administrators */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEventPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizerVenues: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path: {
                /** @description An id; `house` for what belongs to no organizer, which is for administrators */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VenuePage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importChartFile: {
        parameters: {
            query: {
                /** @description `json`: our own; `csv`: one seat a line; `pretix`: a seating plan of pretix */
                format: "json" | "csv" | "pretix";
            };
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChartFile"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredChart"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredChart"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_invalid`: The chart is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewChartFile: {
        parameters: {
            query: {
                /** @description `json`: our own; `csv`: one seat a line; `pretix`: a seating plan of pretix */
                format: "json" | "csv" | "pretix";
            };
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChartFile"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartPreview"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_invalid`: The chart is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    convertChart: {
        parameters: {
            query?: {
                /** @description `json` by default */
                format?: "json" | "csv" | "pretix";
            };
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChart"];
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartFile"];
                    "text/csv": string;
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_invalid`: The chart is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportChart: {
        parameters: {
            query?: {
                /** @description `json` by default */
                format?: "json" | "csv" | "pretix";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartFile"];
                    "text/csv": string;
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_not_found`: There is no such chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChartDrafts: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartDraftPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChartDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChartDraftBody"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartDraftHead"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChartDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartDraft"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_draft_not_found`: There is no such draft of a chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveChartDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChartDraftBody"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartDraftHead"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_draft_not_found`: There is no such draft of a chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChartDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_draft_not_found`: There is no such draft of a chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVenues: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VenuePage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVenue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVenue"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venue"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venue"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchVenue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VenuePatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Venue"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVenueChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chart"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `venue_not_found`: There is no such venue; `chart_not_found`: There is no such chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVenueCharts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartList"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChart"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredChart"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredChart"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `venue_not_found`: There is no such venue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `chart_invalid`: The chart is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chart"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `chart_not_found`: There is no such chart */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCancellation"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Show"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShowCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCancellation"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show; `show_not_canceled`: The show was not canceled */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Show"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_in_use`: Sales stand in the way of this change */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowPatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Show"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_in_use`: Sales stand in the way of this change; `show_canceled`: The show is canceled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicateShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowCopy"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Show"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatStates"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchShow: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that ends with the connection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_streams`: Too many live feeds are open */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `node_full`: This node has as many live feeds as it takes */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh unique text for each attempt, the same for each retry of it */
                "Idempotency-Key"?: string;
                /** @description What tells this browser from others; caps count by it. Default: the address */
                "Onsale-Client"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHold"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldWithSecret"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `seats_taken`: Some of the seats are taken; `sold_out`: Not enough tickets are left; `sale_not_open`: The sale has not opened yet; `sale_closed`: The sale has closed; `tier_not_on_sale`: The tier is not on sale now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_holds`: Too many live holds */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too many requests wait for this show */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeSeats: {
        parameters: {
            query: {
                quantity: number;
                tierId?: number;
                /** @description What counts first without a tier. Default: best */
                prefer?: "best" | "cheapest";
                /** @description Also places for wheelchairs */
                accessible?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_seats_together`: Not enough seats are free */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the hold */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description `hold_not_found`: There is no such hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the hold */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `hold_not_found`: There is no such hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_booked`: The hold is a booking already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the hold */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description `hold_not_found`: There is no such hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_booked`: The hold is a booking already; `seats_taken`: Some of the seats are taken; `sold_out`: Not enough tickets are left; `sale_not_open`: The sale has not opened yet; `sale_closed`: The sale has closed; `tier_not_on_sale`: The tier is not on sale now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `hold_expired`: The hold has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too many requests wait for this show */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the hold */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description `hold_not_found`: There is no such hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `hold_at_maximum`: The hold can't be extended further; `already_booked`: The hold is a booking already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `hold_expired`: The hold has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookings: {
        parameters: {
            query: {
                /** @description A reference, code or id; or an e-mail or name, or a part of one */
                q?: string;
                /** @description Of the customer, exactly */
                email?: string;
                showId?: number;
                organizerId?: number;
                status?: "held" | "pending" | "confirmed" | "canceled" | "expired";
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show; `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBooking: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh unique text for each attempt, the same for each retry of it
                 * @example 6b1f0c1e-8a53-4a53-9d0a-4c1f6a2e8f00
                 */
                "Idempotency-Key": string;
                /** @description What tells this browser from others; caps count by it. Default: the address */
                "Onsale-Client"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBooking"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingWithSecret"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `idempotency_key_missing`: The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payment_declined`: The payment was declined */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show; `hold_not_found`: There is no such hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `seats_taken`: Some of the seats are taken; `sold_out`: Not enough tickets are left; `sale_not_open`: The sale has not opened yet; `sale_closed`: The sale has closed; `price_changed`: The total is not what you expected; `customer_limit`: The limit of tickets per customer is reached */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `hold_expired`: The hold has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The idempotency key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too many requests wait for this show; `outcome_unknown`: It is not known yet whether this took effect */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `booking_not_found`: There is no such booking */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `payment_required`: A payment is needed */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_not_found`: There is no such booking */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_canceled`: The booking is canceled; `places_gone`: The places were sold meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_expired`: The time for paying has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `booking_not_found`: There is no such booking; `ticket_not_found`: The booking has no such ticket */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_started`: The show has started */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundBooking: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh unique text for each attempt, the same for each retry of it
                 * @example 6b1f0c1e-8a53-4a53-9d0a-4c1f6a2e8f00
                 */
                "Idempotency-Key": string;
                /** @description What tells this browser from others; caps count by it. Default: the address */
                "Onsale-Client"?: string;
            };
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `idempotency_key_missing`: The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_not_found`: There is no such booking */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_refund`: There is no money to refund */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `refund_too_large`: The refund is more than what is left of the payment */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveSeats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatMoves"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `seat_not_found`: The show has no such seat */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `seats_not_booked`: The booking does not have these seats; `seats_taken`: Some of the seats are taken; `booking_canceled`: The booking is canceled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_expired`: The time for paying has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
                /** @description Number of the ticket, from 1 */
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketName"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_not_found`: There is no such booking; `ticket_not_found`: The booking has no such ticket */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_canceled`: The booking is canceled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_expired`: The time for paying has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBlocks: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh unique text for each attempt, the same for each retry of it */
                "Idempotency-Key"?: string;
                /** @description What tells this browser from others; caps count by it. Default: the address */
                "Onsale-Client"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlock"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show; `seat_not_found`: The show has no such seat; `tier_not_found`: The show has no such tier */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `seats_taken`: Some of the seats are taken; `sold_out`: Not enough tickets are left; `show_canceled`: The show is canceled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too many requests wait for this show */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the block */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `block_not_found`: There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the block */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `block_not_found`: There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the block */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockChange"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `block_not_found`: There is no such block; `seat_not_found`: The show has no such seat; `tier_not_found`: The show has no such tier */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `block_released`: The block is over; `seats_taken`: Some of the seats are taken; `sold_out`: Not enough tickets are left; `show_canceled`: The show is canceled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too many requests wait for this show */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sellBlock: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh unique text for each attempt, the same for each retry of it
                 * @example 6b1f0c1e-8a53-4a53-9d0a-4c1f6a2e8f00
                 */
                "Idempotency-Key": string;
                /** @description What tells this browser from others; caps count by it. Default: the address */
                "Onsale-Client"?: string;
            };
            path: {
                /** @description Id of the block */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockSale"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingWithSecret"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `idempotency_key_missing`: The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payment_declined`: The payment was declined */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `block_not_found`: There is no such block */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `block_released`: The block is over; `places_not_blocked`: The block does not have these places; `price_changed`: The total is not what you expected */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `names_mismatch`: There are more names than tickets */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShowSales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowSales"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShowHeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowHeat"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizerSales: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizerSales"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBookingTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_not_found`: There is no such booking */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportShow: {
        parameters: {
            query: {
                format: "csv" | "json";
            };
            header?: never;
            path: {
                id: number;
                name: "bookings" | "tickets" | "customers" | "payments";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows */
            200: {
                headers: {
                    /** @description Rows there are as it begins */
                    "Onsale-Rows"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["ExportedRows"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitlist: {
        parameters: {
            query: {
                /** @description Only those who wait or have an offer */
                live?: boolean;
                tierId?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistEntryPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinWaitlist: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description A fresh unique text for each attempt, the same for each retry of it
                 * @example 6b1f0c1e-8a53-4a53-9d0a-4c1f6a2e8f00
                 */
                "Idempotency-Key": string;
                /** @description What tells this browser from others; caps count by it. Default: the address */
                "Onsale-Client"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWaitlistEntry"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistEntryWithSecret"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `idempotency_key_missing`: The Idempotency-Key header is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show; `tier_not_found`: The show has no such tier */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `waitlist_not_needed`: There is no need to wait; `already_waiting`: This customer waits for the tier already; `customer_limit`: The limit of tickets per customer is reached; `sale_not_open`: The sale has not opened yet; `sale_closed`: The sale has closed; `tier_not_on_sale`: The tier is not on sale now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The idempotency key belongs to another request; `order_below_minimum`: Fewer tickets than the tier sells at once; `order_above_maximum`: More tickets than the tier sells at once */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_waiting`: Too many entries in waitlists; `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It is not known yet whether this took effect */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWaitlistEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the entry */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistEntry"];
                };
            };
            /** @description `waitlist_entry_not_found`: There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the entry */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `waitlist_entry_not_found`: There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_booked`: The hold is a booking already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summarizeWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistSummary"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWaitlistEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the entry */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `waitlist_entry_not_found`: There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_booked`: The hold is a booking already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketKeys"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCheckIns: {
        parameters: {
            query: {
                /** @description Only those that a person has to look at */
                conflicts?: boolean;
                cursor?: string;
                limit: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckIns"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScans"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswers"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused`: The idempotency key belongs to another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_unknown`: It is not known yet whether this took effect */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoCheckIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoCheckIn"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show; `scan_not_found`: The show has no such scan */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scan_not_admitted`: The scan let nobody in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDoorShows: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorShowPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDoorList: {
        parameters: {
            query?: {
                /** @description `version` of the answer that the device has */
                since?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorList"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `show_not_found`: There is no such show */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBookingMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingMessages"];
                };
            };
            /** @description `booking_not_found`: There is no such booking */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendBookingMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or reference of the booking */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `booking_not_found`: There is no such booking */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no_tickets`: The booking has no tickets to send */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailbox: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
                /** @description Part of the address */
                address?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mailbox_off`: There is no mailbox */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description `mail_not_found`: There is no such mail; `mailbox_off`: There is no mailbox */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganizers: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOrganizerPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganizer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganizer"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organizer"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganizer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organizer"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchOrganizer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that you edited; `*` for any */
                "if-match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizerPatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organizer"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slug_taken`: The slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: Somebody changed it meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing`: The If-Match header is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer; `member_not_found`: There is no such member */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_organizer`: Somebody has to stay in charge */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPatch"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member_not_found`: There is no such member */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_organizer`: Somebody has to stay in charge */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveOrganizer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_organizer`: Somebody has to stay in charge */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_member`: This person is a member already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_invitations`: Too many invitations were sent today */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                invitationId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer; `invitation_not_found`: There is no such invitation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedInvitation"];
                };
            };
            /** @description `invitation_not_found`: There is no such invitation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation_expired`: The invitation has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation_for_another`: The invitation is for another address */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation_not_found`: There is no such invitation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation_expired`: The invitation has run out */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithText"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed; `scope_not_yours`: A key may do no more than whoever makes it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                keyId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithText"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed; `scope_not_yours`: A key may do no more than whoever makes it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer; `key_not_found`: There is no such API key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                keyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer; `key_not_found`: There is no such API key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchOrganizerAudit: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
                /** @description The id of who did it, or part of their name */
                actor?: string;
                /** @description What was done, or how it begins: `event.` */
                action?: string;
                /** @description Such as event, show, booking, member, key */
                subjectType?: string;
                subjectId?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                from?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                to?: string;
                /** @description Part of anything that an entry says */
                q?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOrganizerAudit: {
        parameters: {
            query: {
                /** @description The id of who did it, or part of their name */
                actor?: string;
                /** @description What was done, or how it begins: `event.` */
                action?: string;
                /** @description Such as event, show, booking, member, key */
                subjectType?: string;
                subjectId?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                from?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                to?: string;
                /** @description Part of anything that an entry says */
                q?: string;
                format: "csv" | "json";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, the latest first; streamed, however many there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["AuditRows"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `organizer_not_found`: There is no such organizer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAudit: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit: number;
                /** @description The id of who did it, or part of their name */
                actor?: string;
                /** @description What was done, or how it begins: `event.` */
                action?: string;
                /** @description Such as event, show, booking, member, key */
                subjectType?: string;
                subjectId?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                from?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                to?: string;
                /** @description Part of anything that an entry says */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query: {
                /** @description The id of who did it, or part of their name */
                actor?: string;
                /** @description What was done, or how it begins: `event.` */
                action?: string;
                /** @description Such as event, show, booking, member, key */
                subjectType?: string;
                subjectId?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                from?: string;
                /**
                 * @description RFC 3339, UTC
                 * @example 2030-12-31T20:00:00.000Z
                 */
                to?: string;
                /** @description Part of anything that an entry says */
                q?: string;
                format: "csv" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, the latest first; streamed, however many there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["AuditRows"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: Authentication is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: This is not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethods"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has had its effect */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed_json`: The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook_signature_invalid`: The signature of the webhook is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payment_not_found`: There is no such payment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSimulatedPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedPayment"];
                };
            };
            /** @description `payment_not_found`: There is no such payment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeSimulatedPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedDecision"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedPayment"];
                };
            };
            /** @description `payment_not_found`: There is no such payment */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem; see /docs/errors */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
