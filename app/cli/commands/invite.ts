import { createClient, isRefusal, placeContract, tillsContract } from '@counterpart/sdk';
import { showCode } from '@counterpart/server';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const inviteCommand: Command = {
  name: 'invite',
  help: 'let one more till in: makes the code to type there, good for ten minutes',
  positionals: [],
  options: TILL_OPTIONS,
  async run(args) {
    return withSession(args, async (session) => {
      const invitation = await createClient(tillsContract, session.call).invite({});
      if (isRefusal(invitation)) {
        say(invitation.message);
        return ExitCode.refused;
      }
      const { serving, keeper } = await createClient(placeContract, session.call).current({});
      const code = showCode(invitation.code);
      printJson({ code, expires_at: invitation.expires_at, ...serving });
      const at = serving ? `${serving.addresses[0]}:${serving.port}` : keeper!.at;
      if (serving?.trouble) say(serving.trouble);
      say(`On the other computer: counterpart start --keeper ${at} --code ${code}`);
      return ExitCode.done;
    });
  },
};
