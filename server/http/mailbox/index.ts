/** The local mailbox: mails that are kept because no mail server is set up. */
import { Type } from 'typebox';
import { RefusalError, refuse, unwrap } from '../../lib/errors.ts';
import type { Messages } from '../../messages/index.ts';
import type { HttpConfig, Routes } from '../app.ts';
import { allow } from '../caller.ts';
import { IdPath, pageQuery } from '../paths.ts';
import { AnsweredTime, component, ListOf, Nullable, Page, problems } from '../schemas.ts';

const fields = {
  id: Type.Integer(),
  kind: Type.String(),
  to: Type.Object({ address: Type.String(), name: Nullable(Type.String()) }),
  headline: Type.String(),
  createdAt: AnsweredTime,
};

const MailHead = component('MailHead', Type.Object(fields));
const MailPage = component('MailPage', Page(MailHead));
const Mail = component(
  'Mail',
  Type.Object({
    ...fields,
    text: Type.String(),
    html: Type.String({ description: 'A page of its own: show it in a sandbox' }),
    links: ListOf(Type.Object({ label: Type.String(), href: Type.String() })),
  }),
);

const tags = ['system'];

/** GET /mailbox, GET /mailbox/{id}. In demo mode everybody may read it; else who may read mailboxes. */
export const mailboxRoutes =
  (messages: Messages, { demo }: Pick<HttpConfig, 'demo'>): Routes =>
  async (app) => {
    const access = allow(demo ? 'public' : 'mailbox.read');
    const list = {
      tags,
      summary: 'List the mails that were kept, the latest first: only while no mail server is set up',
      operationId: 'listMailbox',
      querystring: Type.Object({
        ...pageQuery,
        address: Type.Optional(Type.String({ maxLength: 254, description: 'Part of the address' })),
      }),
      response: { 200: MailPage, ...problems('invalid_cursor', 'mailbox_off') },
    };
    app.get('/mailbox', { ...access, schema: list }, async (request) => {
      demandMailbox(messages);
      return unwrap(await messages.listMailbox(request.query));
    });

    const read = {
      tags,
      summary: 'Read a mail that was kept',
      operationId: 'getMail',
      params: IdPath,
      response: { 200: Mail, ...problems('mail_not_found', 'mailbox_off') },
    };
    app.get('/mailbox/:id', { ...access, schema: read }, async (request) => {
      demandMailbox(messages);
      return unwrap(await messages.readMailbox(request.params.id));
    });
  };

/** What was kept before a mail server was set up is nobody's to read any more. */
function demandMailbox({ isKept }: Messages): void {
  if (!isKept) throw new RefusalError(refuse('mailbox_off').refusal);
}
