import { expect, it } from 'vitest';
import { errorCodes } from './errors.ts';

it('keeps every code, its HTTP status and its gRPC status: clients decide by them', () => {
  const table = Object.entries(errorCodes).map(([code, { status, grpc }]) => `${status} ${grpc} ${code}`);
  expect(table.join('\n')).toMatchInlineSnapshot(`
    "400 INVALID_ARGUMENT invalid_request
    400 INVALID_ARGUMENT malformed_json
    415 INVALID_ARGUMENT unsupported_media_type
    413 INVALID_ARGUMENT body_too_large
    431 INVALID_ARGUMENT headers_too_large
    400 INVALID_ARGUMENT idempotency_key_missing
    422 FAILED_PRECONDITION idempotency_key_reused
    400 INVALID_ARGUMENT invalid_cursor
    404 UNIMPLEMENTED route_not_found
    405 UNIMPLEMENTED method_not_allowed
    401 UNAUTHENTICATED unauthenticated
    403 PERMISSION_DENIED forbidden
    429 RESOURCE_EXHAUSTED rate_limited
    429 RESOURCE_EXHAUSTED too_many_streams
    401 UNAUTHENTICATED sign_in_failed
    401 UNAUTHENTICATED second_factor_required
    403 PERMISSION_DENIED cross_site
    410 FAILED_PRECONDITION link_invalid
    403 PERMISSION_DENIED password_wrong
    422 FAILED_PRECONDITION code_wrong
    409 FAILED_PRECONDITION two_factor_on
    409 FAILED_PRECONDITION two_factor_off
    409 ALREADY_EXISTS username_taken
    403 PERMISSION_DENIED email_unverified
    404 NOT_FOUND account_not_found
    404 NOT_FOUND session_not_found
    409 FAILED_PRECONDITION own_account
    409 FAILED_PRECONDITION last_administrator
    404 NOT_FOUND event_not_found
    404 NOT_FOUND show_not_found
    404 NOT_FOUND organizer_not_found
    404 NOT_FOUND member_not_found
    409 FAILED_PRECONDITION last_organizer
    409 ALREADY_EXISTS already_member
    429 RESOURCE_EXHAUSTED too_many_invitations
    404 NOT_FOUND invitation_not_found
    410 FAILED_PRECONDITION invitation_expired
    403 PERMISSION_DENIED invitation_for_another
    404 NOT_FOUND key_not_found
    403 PERMISSION_DENIED scope_not_yours
    404 NOT_FOUND venue_not_found
    404 NOT_FOUND chart_not_found
    404 NOT_FOUND chart_draft_not_found
    404 NOT_FOUND tier_not_found
    404 NOT_FOUND seat_not_found
    404 NOT_FOUND image_not_found
    422 INVALID_ARGUMENT image_invalid
    409 ALREADY_EXISTS slug_taken
    422 INVALID_ARGUMENT chart_invalid
    428 FAILED_PRECONDITION if_match_missing
    412 ABORTED version_stale
    409 FAILED_PRECONDITION show_in_use
    409 FAILED_PRECONDITION show_not_published
    409 FAILED_PRECONDITION show_paused
    409 FAILED_PRECONDITION show_canceled
    409 FAILED_PRECONDITION sale_not_open
    409 FAILED_PRECONDITION sale_closed
    409 FAILED_PRECONDITION tier_not_on_sale
    422 INVALID_ARGUMENT seats_required
    409 ABORTED seats_taken
    409 RESOURCE_EXHAUSTED sold_out
    409 RESOURCE_EXHAUSTED no_seats_together
    422 INVALID_ARGUMENT order_below_minimum
    422 INVALID_ARGUMENT order_above_maximum
    422 INVALID_ARGUMENT too_many_places
    409 RESOURCE_EXHAUSTED customer_limit
    429 RESOURCE_EXHAUSTED too_many_holds
    409 ABORTED price_changed
    404 NOT_FOUND hold_not_found
    404 NOT_FOUND booking_not_found
    410 FAILED_PRECONDITION hold_expired
    404 NOT_FOUND show_not_canceled
    404 NOT_FOUND block_not_found
    409 FAILED_PRECONDITION block_released
    409 FAILED_PRECONDITION places_not_blocked
    409 FAILED_PRECONDITION seats_not_booked
    410 FAILED_PRECONDITION hold_released
    422 INVALID_ARGUMENT no_places
    409 FAILED_PRECONDITION hold_at_maximum
    409 FAILED_PRECONDITION already_booked
    409 FAILED_PRECONDITION not_booked
    410 FAILED_PRECONDITION booking_expired
    409 FAILED_PRECONDITION booking_canceled
    409 ABORTED places_gone
    409 FAILED_PRECONDITION show_started
    404 NOT_FOUND scan_not_found
    409 FAILED_PRECONDITION scan_not_admitted
    404 NOT_FOUND ticket_not_found
    422 INVALID_ARGUMENT names_mismatch
    404 NOT_FOUND waitlist_entry_not_found
    409 FAILED_PRECONDITION waitlist_not_needed
    409 ALREADY_EXISTS already_waiting
    429 RESOURCE_EXHAUSTED too_many_waiting
    409 FAILED_PRECONDITION waitlist_ended
    409 FAILED_PRECONDITION offer_fixed
    404 NOT_FOUND mail_not_found
    404 NOT_FOUND mailbox_off
    409 FAILED_PRECONDITION no_tickets
    402 FAILED_PRECONDITION payment_required
    402 FAILED_PRECONDITION payment_declined
    404 NOT_FOUND payment_not_found
    422 INVALID_ARGUMENT unknown_payment_token
    409 FAILED_PRECONDITION nothing_to_refund
    422 INVALID_ARGUMENT refund_too_large
    401 UNAUTHENTICATED webhook_signature_invalid
    503 UNAVAILABLE overloaded
    503 UNAVAILABLE node_full
    503 UNAVAILABLE database_unavailable
    503 UNAVAILABLE outcome_unknown
    503 UNAVAILABLE not_ready
    503 UNAVAILABLE shutting_down
    503 UNAVAILABLE client_gone
    408 UNAVAILABLE timeout
    500 INTERNAL internal"
  `);
});

it.each(Object.entries(errorCodes))('%s has a title and help in sentences', (_code, { title, help }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(help).toMatch(/^[A-Z].*\.$/);
});
