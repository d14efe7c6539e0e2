/** The poses of parents: the talk at home, in each language. */
import { always, noForm, pose, type Poses } from './pose.ts';

export const parentPoses: Readonly<Record<string, Poses>> = {
  'GET /praten-thuis': {
    filled: pose('nobody', '/praten-thuis'),
    empty: always,
    wrong: noForm,
    'on large paper': pose('nobody', '/praten-thuis?papier=a3'),
    english: pose('nobody', '/praten-thuis?taal=en'),
    arabic: pose('nobody', '/praten-thuis?taal=ar'),
    ukrainian: pose('nobody', '/praten-thuis?taal=uk'),
  },
};
