/** Who acts and what they may do: roles, the one matrix, actors. Knows nothing else of ours. */
export {
  type Actor,
  type ActorAccount,
  type By,
  bySystem,
  guest,
  type Membership,
  may,
  nameOf,
  organizersWhere,
  system,
  tokenAdministrator,
} from './actor.ts';
export {
  type Action,
  actions,
  type MemberRole,
  matrix,
  memberRoles,
  type Role,
  roleMay,
  roles,
} from './matrix.ts';
